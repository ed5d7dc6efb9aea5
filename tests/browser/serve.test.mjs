// What `kyr serve` does in a real browser: an edit loads the page again, errors can be read over it, and
// the page's own policy allows what that needs.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';

const kyr = process.env.KYR_BINARY ?? path.join(process.env.CARGO_TARGET_DIR ?? 'target', 'release', 'kyr');
const executablePath = process.env.KYR_CHROMIUM;
assert.ok(fs.existsSync(kyr), `there is no ${kyr}: run \`tests/run browser\``);
assert.ok(executablePath, 'KYR_CHROMIUM must name a Chromium: run `tests/run browser`');

let folder, server, origin, browser;

function write(name, title, more, text) {
  const file = path.join(folder, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, `---\ntitle: ${title}\ndescription: A page.\n${more}---\n${text}\n`);
}

before(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kyr-serve-'));
  fs.writeFileSync(path.join(folder, 'site.yaml'), 'base_url: https://rights.example/\nlanguages: [en, ar]\n');
  write('content/en/_index.md', 'Rights', '', 'The first text.');
  write('content/ar/_index.md', 'الحقوق', 'translation: {by: human, reviewed: true}\n', 'النص الأول.');
  server = spawn(kyr, ['serve', '--root', folder, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: server.stdout })) {
    origin = line.match(/serving at (http:\/\/[^/]+)/)?.[1];
    if (origin) break;
  }
  assert.ok(origin, 'it never said where it serves');
  server.stdout.resume();
  browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync'],
  });
});
after(async () => {
  await browser?.close();
  // Its last act is to remove what it was making, in this folder.
  if (server?.kill('SIGINT')) await once(server, 'exit');
  fs.rmSync(folder, { recursive: true, force: true });
});

// A page that listens, with how often it was loaded and what the browser complained of.
async function open(address) {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  const seen = { loads: 0, complaints: [] };
  page.on('load', () => seen.loads++);
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) seen.complaints.push(message.text());
  });
  page.on('pageerror', (error) => seen.complaints.push(String(error)));
  const listening = page.waitForRequest((request) => request.url().includes('/.kyr/events'));
  await page.goto(origin + address);
  await listening;
  return { page, seen };
}

test('an edit loads the page again, once, and no other page', async () => {
  const english = await open('/en/');
  const arabic = await open('/ar/');
  await english.page.bringToFront();
  write('content/en/_index.md', 'Rights', '', 'The second text.');
  await english.page.getByText('The second text.').waitFor();
  // What would load it again would do so for the next edit at the latest.
  write('content/ar/_index.md', 'الحقوق', 'translation: {by: human, reviewed: true}\n', 'النص الثاني.');
  await arabic.page.bringToFront();
  await arabic.page.getByText('النص الثاني.').waitFor();
  // A text can be read before the browser says that its page is loaded.
  for (const { page, seen } of [english, arabic]) if (seen.loads < 2) await page.waitForEvent('load');
  assert.deepEqual([english.seen.loads, arabic.seen.loads], [2, 2]);
  assert.deepEqual([...english.seen.complaints, ...arabic.seen.complaints], []);
  await english.page.close();
  await arabic.page.close();
});

test('errors stand over the page, readable in every language, and go away', async () => {
  const { page, seen } = await open('/ar/');
  const good = fs.readFileSync(path.join(folder, 'content/ar/_index.md'), 'utf8');
  write('content/ar/_index.md', 'الحقوق', 'colour: red\ntranslation: {by: human, reviewed: true}\n', '<b>س</b>');
  const banner = page.locator('kyr-problems');
  await banner.getByText('2 errors: this page is as it was before').waitFor();
  await banner.getByText('content/ar/_index.md:4:1').waitFor();
  const look = await banner.locator('details').evaluate((details) => {
    const style = getComputedStyle(details);
    const box = details.getBoundingClientRect();
    return { background: style.backgroundColor, color: style.color, direction: style.direction,
      wide: box.width === innerWidth, low: box.bottom === innerHeight, over: details.scrollWidth > details.clientWidth };
  });
  assert.deepEqual(look, { background: 'rgb(36, 19, 15)', color: 'rgb(244, 239, 230)', direction: 'ltr',
    wide: true, low: true, over: false });
  await page.locator('kyr-problems summary').click();
  assert.equal(await banner.locator('ol').isVisible(), false);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await banner.locator('summary').isVisible(), false);
  await page.emulateMedia({ media: 'screen' });
  fs.writeFileSync(path.join(folder, 'content/ar/_index.md'), good);
  await banner.waitFor({ state: 'detached' });
  assert.deepEqual(seen.complaints, []);
  await page.close();
});
