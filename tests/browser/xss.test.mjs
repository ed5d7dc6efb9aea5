// Every string that an author, a translator, the settings or the name of a file can carry, in every place that
// shows it, in a browser whose policy is switched off: nothing runs and nothing is asked for. What stands in
// the way is then kyr itself and not the policy, which is only the second lock.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from './server.mjs';
import { Site } from './xss/site.mjs';
import { at, vectors } from './xss/vectors.mjs';

const kyr = path.resolve(process.env.KYR_BINARY ?? path.join(process.env.CARGO_TARGET_DIR ?? 'target', 'release', 'kyr'));
const executablePath = process.env.KYR_CHROMIUM;
assert.ok(executablePath, 'KYR_CHROMIUM must name a Chromium: run `tests/run browser`');
let browser, scratch;

before(async () => {
  scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'kyr-xss-'));
  browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync', '--allow-file-access-from-files'],
  });
});
after(async () => {
  await browser?.close();
  fs.rmSync(scratch, { recursive: true, force: true });
});

// A page without a policy that remembers whatever runs and whatever is asked of somebody else.
async function open(fine) {
  const context = await browser.newContext({ bypassCSP: true, serviceWorkers: 'block' });
  const tripped = [];
  await context.route('**', (route) => {
    const url = route.request().url();
    if (fine(url)) return route.continue();
    tripped.push(`asked for ${url.slice(0, 200)}`);
    return route.abort();
  });
  await context.exposeBinding('__xss', ({ frame }, number) => tripped.push(`ran ${number} in ${frame.url().slice(0, 200)}`));
  const page = await context.newPage();
  page.on('dialog', (dialog) => {
    tripped.push(`opened a dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
  return { context, page, tripped };
}

// What stands in a page and would run, load or lead astray once somebody touches it.
function suspicious(own) {
  const found = [];
  const links = ['https:', 'http:', 'mailto:', 'tel:', 'sms:', 'whatsapp:', 'file:'];
  const say = (element, what) => found.push(`${what}: ${element.cloneNode().outerHTML.slice(0, 300)}`);
  for (const element of document.querySelectorAll('*')) {
    const name = element.localName.toLowerCase();
    if (['iframe', 'frame', 'frameset', 'object', 'embed', 'applet', 'portal', 'base', 'form', 'template', 'math', 'marquee', 'foreignobject'].includes(name)) say(element, 'element');
    if (name === 'script' && !(element.src ? own.files && new URL(element.src).pathname.match(/\/(assets|offline)\/[\w.-]+\.js$/) : own.scripts.includes(element.text))) say(element, 'script');
    if (name === 'style' && !own.styles.includes(element.textContent)) say(element, 'style');
    if (name === 'meta' && element.httpEquiv && element.httpEquiv !== 'Content-Security-Policy') say(element, 'meta');
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name) || name === 'srcdoc') say(element, name);
      if (name === 'style' && /url|expression|import|behavior|binding/i.test(value)) say(element, name);
      if (!/^(href|xlink:href|src|action|formaction|poster|data|ping|cite|background|manifest|longdesc)$/i.test(name)) continue;
      let url;
      try {
        url = new URL(value, document.baseURI);
      } catch {
        say(element, name);
        continue;
      }
      if (!links.includes(url.protocol) && !(name === 'src' && value.startsWith('data:image/'))) say(element, name);
      if (/canary|evil/.test(url.host) || url.username || /^(mailto|tel):.*([?*#,;]|%)/.test(value) && !value.startsWith('mailto:?body=')) say(element, name);
    }
  }
  return found;
}

// Opens pages, several at a time. Gives what was wrong with them.
async function visit(addresses, fine, own, also = async () => {}) {
  const wrong = [];
  const waiting = [...addresses];
  await Promise.all(Array.from({ length: 4 }, async () => {
    const { context, page, tripped } = await open(fine);
    for (let address = waiting.pop(); address; address = waiting.pop()) {
      tripped.length = 0;
      await page.goto(address, { waitUntil: 'load', timeout: 60_000 });
      await also(page);
      const found = await page.evaluate(suspicious, own);
      // What was begun while the page was read has its turn.
      await page.evaluate(() => new Promise((done) => { setTimeout(done); }));
      wrong.push(...[...found, ...tripped].map((what) => `${address}: ${what}`));
    }
    await context.close();
  }));
  return wrong;
}

// Scripts and styles that stand in a file, by its hashes the ones that it allows.
function allowed(html) {
  const all = (tag) => [...html.matchAll(new RegExp(`<${tag}>([^]*?)</${tag}>`, 'g'))].map(([, text]) => text);
  return { scripts: all('script'), styles: all('style') };
}

const list = (folder, ending) => fs.readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(ending)).map((name) => path.join(folder, name));

test('the vectors run where nothing stands in their way, and the test hears them', async () => {
  const folder = path.join(scratch, 'open');
  fs.mkdirSync(folder);
  const files = vectors.map(({ text }, i) => {
    const file = path.join(folder, `${i}.html`);
    fs.writeFileSync(file, `<!doctype html><meta charset=utf-8><p title="${at(text, i).replaceAll('"', '')}">${at(text, i)}</p>`);
    return file;
  });
  const heard = new Set();
  const [script, image] = ['<script>__xss(N)</script>', '<img src=//canary.invalid/N>'].map((text) => vectors.findIndex((v) => v.text === text));
  // A third of them tells as much.
  const waiting = [...files.entries()].filter(([i]) => i % 3 === 0 || i === script || i === image);
  const tried = waiting.length;
  await Promise.all(Array.from({ length: 4 }, async () => {
    const { context, page, tripped } = await open((url) => url.startsWith('file:'));
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      tripped.length = 0;
      await page.goto(pathToFileURL(next[1]).href, { waitUntil: 'load', timeout: 10_000 }).catch(() => tripped.push('led elsewhere'));
      const found = await page.evaluate(suspicious, { scripts: [], styles: [] }).catch(() => ['led elsewhere']);
      if (tripped.length) heard.add(next[0]);
      else if (found.length) heard.add(next[0]);
    }
    await context.close();
  }));
  assert.ok(heard.has(script) && heard.has(image));
  console.log(`# of ${tried} vectors, ${heard.size} run, load or lead astray in a page that is written carelessly`);
  assert.ok(vectors.length >= 300 && heard.size > tried / 3, String(heard.size));
});

const totals = { refused: 0, inert: 0 };
const sinks = new Set();

for (const [html, kinds] of [['deny', ['update', 'page']], ['allow', ['testimonial', 'page']]]) {
  test(`with \`html: ${html}\` nothing runs and nothing is asked for`, async () => {
    const folder = path.join(scratch, html);
    const site = new Site(folder, { html, kinds });
    const strange = await site.build(kyr);
    assert.deepEqual(strange.slice(0, 20), [], 'what is refused is refused at its line');
    const output = path.join(folder, 'public');
    const refused = site.refused.size;
    const sources = new Set([...site.placed.values()].map(({ source }) => source));
    totals.refused += refused;
    totals.inert += site.placed.size - refused;
    totals.sources = sources.size;
    // The very plainest have to be refused, or the test asks nothing.
    for (const [source, text] of [['front: sources.url', 'javascript:__xss(N)'], ['place: contact e-mail', 'a@b.example?bcc=x@y.example&subject=N'],
      ['place: number', '*21*112%23'], ['front: title', '\u202e__xss(N)\u202c'], ['Markdown: link address', 'javascript:__xss(N)'], ['quote: source.url', '//canary.invalid/N'],
      ['interface string', undefined], ['contact note', '\u202e__xss(N)\u202c'], ['settings: share', 'javascript:__xss(N)']]) {
      const all = [...site.placed].filter(([, placed]) => placed.source === source && (text === undefined || placed.vector.text === text));
      assert.ok(all.length && (text === undefined || all.every(([number]) => site.refused.has(number))), `${source} ${text}`);
    }

    const host = await serve(output);
    const pages = list(output, '.html').filter((file) => !file.includes('/offline/information-') && !file.includes('/cards/card/'));
    const own = { files: true, scripts: [], styles: [] };
    const address = (file) => `${host.origin}/${path.relative(output, file).split(path.sep).map(encodeURIComponent).join('/')}`;
    const filter = async (page) => {
      const input = page.locator('main input').first();
      if (/all-pages|pages\/index/.test(page.url()) && await input.count()) await input.fill('s');
    };
    const wrong = await visit(pages.map(address), (url) => url.startsWith(host.origin), own, filter);
    for (const what of ['text of a page', 'attribute of a page', 'address', 'list of all pages', 'address of a shared page']) sinks.add(what);
    assert.deepEqual(wrong.slice(0, 30), [], `${wrong.length} in pages`);

    // The file that people keep, and every page of the ZIP, from a folder.
    const file = list(output, '.html').find((name) => name.includes('/offline/information-'));
    const texts = (ending) => list(path.join(output, 'assets'), ending).map((name) => fs.readFileSync(name, 'utf8'));
    const kept = { scripts: texts('.js'), styles: texts('.css') };
    const inFile = await visit([pathToFileURL(file).href], (url) => url.startsWith('file:') || url.startsWith('data:image/'), kept);
    sinks.add('offline file');
    assert.deepEqual(inFile.slice(0, 30), [], `${inFile.length} in the file`);
    const policy = fs.readFileSync(file, 'utf8').match(/http-equiv="?Content-Security-Policy"? content="([^"]*)"/)[1];
    const hash = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
    const hashes = policy.match(/script-src ([^;]*)/)[1].match(/sha256-[^']+/g);
    assert.deepEqual(hashes.filter((known) => !kept.scripts.map(hash).includes(known)), [], 'only scripts of the theme are allowed');
    sinks.add('policy');
    const unpacked = path.join(folder, 'unpacked');
    execFileSync('python3', ['-m', 'zipfile', '-e', list(output, '.zip')[0], unpacked]);
    const inZip = await visit(list(unpacked, '.html').filter((_, i) => i % 4 === 0).map((name) => pathToFileURL(name).href), (url) => url.startsWith('file:'), own);
    sinks.add('page of the ZIP').add('name in the ZIP');
    assert.deepEqual(inZip.slice(0, 30), [], `${inZip.length} in the ZIP`);

    // Cards, for paper and for the phone.
    const cards = list(path.join(output, 'cards'), '.html').filter((name) => !name.endsWith('index.html'));
    assert.ok(cards.length > 0);
    for (const card of cards) {
      const found = await visit([pathToFileURL(card).href], (url) => url.startsWith('file:'), allowed(fs.readFileSync(card, 'utf8').split('<body>')[0]));
      assert.deepEqual(found, [], card);
    }
    sinks.add('printed card');

    // XML: read as a browser does, and holding nothing but what feeds and sitemaps have.
    const { context, page, tripped } = await open((url) => url.startsWith(host.origin));
    await page.goto(`${host.origin}/en/`);
    for (const xml of list(output, '.xml')) {
      const text = fs.readFileSync(xml, 'utf8');
      const names = await page.evaluate((text) => [...new Set([...new DOMParser().parseFromString(text, 'application/xml').querySelectorAll('*')].map((e) => e.nodeName))], text);
      const known = ['feed', 'title', 'link', 'id', 'updated', 'author', 'name', 'entry', 'published', 'summary', 'urlset', 'url', 'loc', 'lastmod', 'xhtml:link', 'sitemapindex', 'sitemap'];
      assert.deepEqual(names.filter((name) => !known.includes(name)), [], xml);
      sinks.add(path.basename(xml));
    }
    assert.deepEqual(tripped, []);
    await context.close();
    host.close();

    // What is read by hosts and programs.
    const manifest = JSON.parse(fs.readFileSync(path.join(output, 'manifest.json'), 'utf8'));
    assert.ok(manifest);
    for (const name of ['_headers', '.htaccess', 'hosting/nginx.conf', 'hosting/Caddyfile', 'robots.txt']) {
      assert.doesNotMatch(fs.readFileSync(path.join(output, name), 'utf8'), /xss|canary|Set-Cookie|Location:/, name);
      sinks.add(name);
    }
    sinks.add('manifest');
    console.log(`# html: ${html}: ${vectors.length} vectors at ${sources.size} sources, ${site.placed.size} places; ${refused} refused, ${site.placed.size - refused} inert`);
  });
}

test('addresses in settings are refused at their line', async () => {
  const folder = path.join(scratch, 'settings');
  const wanted = vectors.filter(({ kind, text }) => ['addresses', 'breakouts'].includes(kind) && !text.startsWith('https://example.org'));
  let refused = 0;
  const site = new Site(folder, { html: 'deny', kinds: ['page'] });
  fs.mkdirSync(path.join(folder, 'content/en'), { recursive: true });
  fs.writeFileSync(path.join(folder, 'content/en/_index.md'), '---\ntitle: Home\ndescription: Home.\n---\nText.\n');
  for (const key of ['exit_url', 'base_url']) {
    // Both are read by the same rule, so half of them are enough for the second.
    for (const { text } of wanted.filter((_, i) => key === 'exit_url' || i % 2 === 0)) {
      const other = key === 'exit_url' ? 'base_url: https://example.org/\n' : 'exit_url: https://example.org/\n';
      fs.writeFileSync(path.join(folder, 'site.yaml'), `languages: [en]\n${other}${key}: ${JSON.stringify(at(text, 1))}\n`);
      const found = await site.run(kyr);
      assert.ok(found.length && found.every(({ location }) => location.path === 'site.yaml' && location.line === 3), `${key}: ${text}: ${JSON.stringify(found)}`);
      refused += 1;
    }
  }
  console.log(`# settings: ${refused} addresses refused`);
  console.log(`# together: ${vectors.length} vectors, ${totals.sources + 2} sources, ${sinks.size} sinks, ${totals.refused + refused} refused, ${totals.inert} inert`);
});
