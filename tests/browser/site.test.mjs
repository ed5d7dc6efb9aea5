// What readers' browsers do with the finished site: nothing leaves it, nothing is kept, everything fits
// a small phone, and everyone can use it.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { pages, serve } from './server.mjs';

const site = process.env.KYR_SITE;
assert.ok(site && fs.existsSync(`${site}/manifest.json`), 'KYR_SITE must name a built site: run `tests/run browser`');
const executablePath = process.env.KYR_CHROMIUM;
assert.ok(executablePath, 'KYR_CHROMIUM must name a Chromium: run `tests/run browser`');
const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser, host;
const all = pages(site);
const languages = [...new Set(all.map((page) => page.split('/')[1]).filter(Boolean))];

before(async () => {
  host = await serve(site);
  browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync'],
  });
});
after(async () => {
  await browser?.close();
  host?.close();
});

// A page in a fresh profile. Whatever it asks of another site is refused and remembered.
async function open(options = {}) {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 }, ...options });
  const elsewhere = [];
  await context.route('**', (route) => {
    const url = route.request().url();
    if (url.startsWith(host.origin)) return route.continue();
    elsewhere.push(url);
    return route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><title>weather</title>' });
  });
  const page = await context.newPage();
  const complaints = [];
  page.on('console', (message) => {
    if (/Content Security Policy|Refused|violat/i.test(message.text())) complaints.push(message.text());
  });
  return { context, page, elsewhere, complaints };
}

test('every page fits 320 pixels, loads nothing from elsewhere, keeps nothing, and obeys its own policy', async () => {
  const { context, page, elsewhere, complaints } = await open();
  const wide = [];
  for (const address of all) {
    await page.goto(host.origin + address, { waitUntil: 'load' });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (over > 0) wide.push(`${address} by ${over} px`);
  }
  const kept = await page.evaluate(async () => ({
    cookies: document.cookie,
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  assert.deepEqual(wide, []);
  assert.deepEqual(elsewhere, []);
  assert.deepEqual(complaints, []);
  assert.deepEqual(kept, { cookies: '', local: 0, session: 0, databases: 0, caches: 0, workers: 0 });
  assert.deepEqual(await context.cookies(), []);
  await context.close();
});

test('the exit button leaves by a click, and replaces the page in the history', async () => {
  const { context, page, elsewhere } = await open();
  await page.goto(`${host.origin}/en/`);
  await page.goto(`${host.origin}/en/places/`);
  await page.click('.exit a');
  await page.waitForURL(/^https:/);
  assert.equal(elsewhere.length > 0, true);
  await page.goBack();
  assert.equal(new URL(page.url()).pathname, '/en/');
  await context.close();
});

test('Shift three times leaves; another key in between starts anew; screen readers are told', async () => {
  const { context, page } = await open();
  await page.goto(`${host.origin}/en/places/`);
  const said = () => page.textContent('.exit [role=status]');
  await page.keyboard.press('Shift');
  assert.match(await said(), /2 more times/);
  await page.keyboard.press('a');
  await page.keyboard.press('Shift');
  assert.match(await said(), /2 more times/);
  await page.keyboard.press('Shift');
  assert.match(await said(), /1 more time/);
  await page.keyboard.press('Shift');
  await page.waitForURL(/^https:/);
  await context.close();
});

test('without JavaScript the exit button is a link that leaves', async () => {
  const { context, page } = await open({ javaScriptEnabled: false });
  await page.goto(`${host.origin}/ar/`);
  await page.click('.exit a');
  await page.waitForURL(/^https:/);
  await context.close();
});

test('the officer\'s side opens without JavaScript, alone, in its own language', async () => {
  const { context, page } = await open({ javaScriptEnabled: false });
  await page.goto(`${host.origin}/ar/cards/report/nl/`);
  await page.click('a[href="#show-nl"]');
  const side = page.locator('#show-nl');
  assert.equal(await side.getAttribute('lang'), 'nl');
  const box = await side.boundingBox();
  assert.deepEqual([box.x, box.y, box.width, box.height], [0, 0, 320, 640]);
  await context.close();
});

test('axe finds nothing on any kind of page, left to right, right to left and Chinese, light and dark', async () => {
  const kinds = ['', 'safe-reporting/', 'safe-reporting/before-you-go/', 'places/be/', 'testimonials/claudia/',
    'cards/report/', 'cards/report/nl/', 'cards/print/', 'updates/this-site-opens/', 'firewall/glossary/'];
  const found = [];
  for (const colorScheme of ['light', 'dark']) {
    // axe is put into the page for the test alone, which the page's own policy would refuse.
    const { context, page } = await open({ colorScheme, bypassCSP: true, viewport: { width: 1280, height: 900 } });
    for (const language of ['en', 'ar', 'zh-Hans'].filter((l) => languages.includes(l))) {
      for (const kind of kinds) {
        const address = `/${language}/${kind}`;
        if (!all.includes(address)) continue;
        await page.goto(host.origin + address);
        await page.evaluate(axe);
        const result = await page.evaluate(() => window.axe.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        }));
        for (const violation of result.violations) {
          found.push(`${address} ${colorScheme}: ${violation.id} at ${violation.nodes[0].target}: ${violation.nodes[0].failureSummary}`);
        }
      }
    }
    await context.close();
  }
  assert.deepEqual(found, []);
});

test('text spacing can be widened (WCAG 1.4.12) without cutting or scrolling sideways', async () => {
  const { context, page } = await open({ bypassCSP: true });
  const wide = [];
  for (const language of languages.filter((l) => all.includes(`/${l}/places/be/`))) {
    const address = `/${language}/places/be/`;
    await page.goto(host.origin + address);
    await page.addStyleTag({ content: '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}' });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (over > 0) wide.push(`${address} by ${over} px`);
  }
  assert.deepEqual(wide, []);
  await context.close();
});
