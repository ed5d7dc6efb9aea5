// Serves the built site on a free port of this computer, with the headers of its own `_headers` file,
// as a host would.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';

const types = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml', '.xml': 'application/xml', '.pdf': 'application/pdf', '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8', '.png': 'image/png', '.jpg': 'image/jpeg', '.webp': 'image/webp',
};

function headersOf(site) {
  const lines = fs.readFileSync(path.join(site, '_headers'), 'utf8').split('\n');
  const end = lines.findIndex((line, i) => i > 0 && line.startsWith('/'));
  return lines.slice(1, end < 0 ? undefined : end).filter(Boolean).map((line) => {
    const cut = line.indexOf(':');
    return [line.slice(0, cut).trim(), line.slice(cut + 1).trim()];
  });
}

// On a port of its own, or on one that a test asks for.
export async function serve(site, port = 0) {
  const headers = headersOf(site);
  const server = http.createServer((request, response) => {
    let file = path.join(site, decodeURIComponent(request.url.split('?')[0]));
    if (file.endsWith('/')) file += 'index.html';
    for (const [name, value] of headers) response.setHeader(name, value);
    try {
      const body = fs.readFileSync(file);
      response.setHeader('Content-Type', types[path.extname(file)] ?? 'application/octet-stream');
      response.end(body);
    } catch {
      response.statusCode = 404;
      response.end('not found');
    }
  });
  await new Promise((done) => server.listen(port, '127.0.0.1', done));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => { server.close(); server.closeAllConnections(); } };
}

// Every page of the site, by address.
export function pages(site) {
  const found = [];
  const walk = (folder) => {
    for (const entry of fs.readdirSync(path.join(site, folder), { withFileTypes: true })) {
      if (entry.isDirectory() && !['assets', 'media', 'cards', 'hosting'].includes(folder + entry.name)) walk(`${folder}${entry.name}/`);
      if (entry.name === 'index.html') found.push(`/${folder}`);
    }
  };
  walk('');
  return found.sort();
}
