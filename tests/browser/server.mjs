// Serves the built site on a free port of this computer, compressed and with the headers of its own
// `_headers` file, as a host would.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';

const types = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml', '.xml': 'application/xml', '.pdf': 'application/pdf', '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8', '.png': 'image/png', '.jpg': 'image/jpeg', '.webp': 'image/webp',
  '.wav': 'audio/wav', '.mp3': 'audio/mpeg', '.m4a': 'audio/mp4', '.ogg': 'audio/ogg',
};

// The rules of `_headers`: a pattern that ends in `*`, and under it, indented, what it sets.
function headersOf(site) {
  let pattern = '/';
  const rules = [];
  for (const line of fs.readFileSync(path.join(site, '_headers'), 'utf8').split('\n').filter(Boolean)) {
    if (line.startsWith('/')) {
      pattern = line.replace(/\*$/, '');
      continue;
    }
    const cut = line.indexOf(':');
    rules.push([pattern, line.slice(0, cut).trim(), line.slice(cut + 1).trim()]);
  }
  return rules;
}

// On a port of its own, or on one that a test asks for.
export async function serve(site, port = 0) {
  const headers = headersOf(site);
  const server = http.createServer((request, response) => {
    const address = decodeURIComponent(request.url.split('?')[0]);
    let file = path.join(site, address);
    if (file.endsWith('/')) file += 'index.html';
    if (!fs.existsSync(file)) {
      response.statusCode = 404;
      file = path.join(site, '404.html');
    }
    for (const [pattern, name, value] of headers) {
      if (address.startsWith(pattern)) response.setHeader(name, value);
    }
    response.setHeader('Content-Type', types[path.extname(file)] ?? 'application/octet-stream');
    if (/\bbr\b/.test(request.headers['accept-encoding'] ?? '') && fs.existsSync(`${file}.br`)) {
      response.setHeader('Content-Encoding', 'br');
      file += '.br';
    }
    response.end(fs.readFileSync(file));
  });
  await new Promise((done) => server.listen(port, '127.0.0.1', done));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => { server.close(); server.closeAllConnections(); } };
}

// Every page of the site, by address; the pages for addresses that lead nowhere by their file.
export function pages(site) {
  const found = [];
  const walk = (folder) => {
    for (const entry of fs.readdirSync(path.join(site, folder), { withFileTypes: true })) {
      if (entry.isDirectory() && !['assets', 'media', 'cards', 'hosting'].includes(folder + entry.name)) walk(`${folder}${entry.name}/`);
      if (entry.name === 'index.html') found.push(`/${folder}`);
      if (entry.name === '404.html') found.push(`/${folder}404.html`);
    }
  };
  walk('');
  return found.sort();
}

// Every sheet of cards for a browser's printer.
export function sheets(site) {
  const files = fs.readdirSync(path.join(site, 'cards'), { recursive: true });
  return files.filter((file) => file.endsWith('.html')).map((file) => `/cards/${file}`).sort();
}
