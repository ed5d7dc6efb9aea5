//! A connection as the library writes to it: with a limit for who does not read, and with our headers on
//! the answers that the library gives by itself.
//!
//! Takes a stream; changes nothing of what is read. The library answers a head that it cannot read before
//! any request is known, so on a connection with one request it is told by that whose answer it is.

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio::time::{Sleep, sleep};

use super::answer::GUARDS;

/// A connection for one request.
pub(super) struct Guarded {
    stream: TcpStream,
    /// Whether a request came that is answered by us.
    asked: Arc<AtomicBool>,
    /// What the library says by itself, as far as it is not sent.
    own: Vec<u8>,
    sent: usize,
    write_time: Duration,
    /// Runs while the other side takes nothing.
    patience: Option<Pin<Box<Sleep>>>,
}

impl Guarded {
    pub(super) fn new(stream: TcpStream, asked: Arc<AtomicBool>, write_time: Duration) -> Self {
        Self { stream, asked, own: Vec::new(), sent: 0, write_time, patience: None }
    }

    /// Lets nobody take nothing for ever.
    fn timed<T>(&mut self, cx: &mut Context<'_>, written: Poll<io::Result<T>>) -> Poll<io::Result<T>> {
        if written.is_ready() {
            self.patience = None;
            return written;
        }
        let write_time = self.write_time;
        let patience = self.patience.get_or_insert_with(|| Box::pin(sleep(write_time)));
        ready!(patience.as_mut().poll(cx));
        Poll::Ready(Err(io::ErrorKind::TimedOut.into()))
    }

    /// Sends what the library says by itself.
    fn send_own(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        if self.sent == 0 {
            guard(&mut self.own);
        }
        while self.sent < self.own.len() {
            let written = Pin::new(&mut self.stream).poll_write(cx, &self.own[self.sent..]);
            let written = ready!(self.timed(cx, written))?;
            if written == 0 {
                return Poll::Ready(Err(io::ErrorKind::WriteZero.into()));
            }
            self.sent += written;
        }
        self.own.clear();
        self.sent = 0;
        Poll::Ready(Ok(()))
    }
}

/// Puts our headers into the head of an answer.
fn guard(answer: &mut Vec<u8>) {
    let Some(end) = memchr::memmem::find(answer, b"\r\n") else { return };
    let headers = GUARDS.iter().flat_map(|(name, value)| ["\r\n", name, ": ", value]);
    answer.splice(end..end, headers.flat_map(str::bytes).collect::<Vec<u8>>());
}

impl AsyncRead for Guarded {
    fn poll_read(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().stream).poll_read(cx, buffer)
    }
}

impl AsyncWrite for Guarded {
    fn poll_write(self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        self.poll_write_vectored(cx, &[io::IoSlice::new(bytes)])
    }

    fn poll_write_vectored(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        parts: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        if this.asked.load(Ordering::Relaxed) {
            let written = Pin::new(&mut this.stream).poll_write_vectored(cx, parts);
            return this.timed(cx, written);
        }
        // It is sent when it is whole.
        let before = this.own.len();
        for part in parts {
            this.own.extend_from_slice(part);
        }
        Poll::Ready(Ok(this.own.len() - before))
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        ready!(this.send_own(cx))?;
        let flushed = Pin::new(&mut this.stream).poll_flush(cx);
        this.timed(cx, flushed)
    }

    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        ready!(this.send_own(cx))?;
        let shut = Pin::new(&mut this.stream).poll_shutdown(cx);
        this.timed(cx, shut)
    }
}

#[cfg(test)]
mod tests {
    use std::future::poll_fn;

    use super::*;

    #[test]
    fn who_takes_nothing_is_let_go() {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
            let client = std::net::TcpStream::connect(listener.local_addr().unwrap()).unwrap();
            let (stream, _) = listener.accept().await.unwrap();
            let asked = Arc::new(AtomicBool::new(true));
            let mut guarded = Guarded::new(stream, asked, Duration::from_millis(20));
            let bytes = vec![b'x'; 1 << 16];
            // The system takes some on its own.
            let error = loop {
                if let Err(error) = poll_fn(|cx| Pin::new(&mut guarded).poll_write(cx, &bytes)).await {
                    break error;
                }
            };
            assert_eq!(error.kind(), io::ErrorKind::TimedOut);
            drop(client);
        });
    }
}
