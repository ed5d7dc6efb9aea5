//! How fast cards are printed, and in how much memory: `cargo bench --bench print`.
//!
//! The work of a campaign in 18 languages and 6 places, with two formats on A4: 108 cards, 216
//! sheets, each as PDF and HTML, with pictures of each panel. `KYR_BENCH_TABLE=all` prints the whole
//! default table (20 rows) instead.

#[path = "../tests/print/fixtures.rs"]
#[allow(dead_code)]
mod fixtures;

use std::time::Instant;

use kyr::base::Memo;
use kyr::model::card::{CardRun, CardView};
use kyr::model::geometry::Geometry;

const PLACES: [&str; 6] = ["nl", "be", "de", "es", "ie", "gb-eaw"];

fn main() {
    let all = std::env::var("KYR_BENCH_TABLE").is_ok_and(|table| table == "all");
    let chosen = |geometry: &Geometry| all || ["id1-home-a4", "eu-home-a4"].contains(&geometry.name.as_str());
    let geometries: Vec<Geometry> = Geometry::defaults().into_iter().filter(chosen).collect();
    let cards = cards();
    let theme = fixtures::theme();
    let mut memo = Memo::new();

    let cold = Instant::now();
    let (printed, diagnostics) = kyr::print::sheets(&cards, &geometries, &theme, &mut memo);
    let cold = cold.elapsed().as_secs_f64();
    let warm = Instant::now();
    let again = kyr::print::sheets(&cards, &geometries, &theme, &mut memo).0;
    let warm = warm.elapsed().as_secs_f64();
    assert_eq!(printed, again);

    let sheets: usize = printed.iter().map(|card| card.sheets.len()).sum();
    let bytes = |count: fn(&kyr::model::press::PrintedSheet) -> usize| -> usize {
        printed.iter().flat_map(|card| &card.sheets).map(count).sum()
    };
    let pdf = bytes(|sheet| sheet.pdf.as_ref().map_or(0, |pdf| pdf.len()));
    let html = bytes(|sheet| sheet.html.len());
    println!(
        "cards {}, geometries {}, sheets {sheets}, refused {}",
        cards.len(),
        geometries.len(),
        diagnostics.len()
    );
    println!("cold {cold:.2} s: {:.0} sheets a second", sheets as f64 / cold);
    println!("again, nothing changed: {:.1} ms", 1000.0 * warm);
    println!("PDF {:.1} MB, HTML {:.1} MB", pdf as f64 / 1e6, html as f64 / 1e6);
    if let Some(peak) = peak_memory() {
        println!("peak memory {:.0} MB", peak as f64 / 1024.0);
    }
}

/// 18 languages times 6 places; the places take turns with the officers' languages.
fn cards() -> Vec<CardView> {
    let officers = fixtures::tags("officers");
    let readers: Vec<String> = fixtures::tags("readers").into_iter().filter(|tag| tag != "hi").collect();
    let mut cards = Vec::new();
    for (number, place) in PLACES.iter().enumerate() {
        for reader in &readers {
            let mut card = fixtures::card(reader, &officers[number % officers.len()]);
            (*place).clone_into(&mut card.place);
            card.url = card.url.replace("/be/", &format!("/{place}/"));
            card.url_text = card.url_text.replace("/be", &format!("/{place}"));
            // A word that differs, so that no card is another one's double.
            card.reader.blocks[0].runs.push(CardRun::Isolated(format!(" {}", number + 1)));
            cards.push(card);
        }
    }
    cards
}

/// The most memory that this process had, in KiB, where the system says so.
fn peak_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}
