// The site in languages that nobody speaks: longer words and the other direction must fit a small phone
// too, and no word of the interface may stay as it was.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { pages, serve } from './server.mjs';

const site = process.env.KYR_PSEUDO;
assert.ok(site && fs.existsSync(`${site}/en-XA/index.html`), 'KYR_PSEUDO must name a site built with --pseudo: run `tests/run browser`');

let browser, host, page;
const all = pages(site).filter((address) => /^\/(en-XA|ar-XB)\//.test(address));

before(async () => {
  host = await serve(site);
  browser = await chromium.launch({
    executablePath: process.env.KYR_CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
  page = await browser.newPage({ viewport: { width: 320, height: 640 } });
});
after(async () => {
  await browser?.close();
  host?.close();
});

test('every page fits 320 pixels', async () => {
  assert.ok(all.length > 20);
  const wide = [];
  for (const address of all) {
    await page.goto(host.origin + address, { waitUntil: 'load' });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (over > 0) wide.push(`${address} by ${over} px`);
  }
  assert.deepEqual(wide, []);
});

test('the mirrored language runs from right to left, and the other from left to right', async () => {
  for (const [tag, dir] of [['en-XA', 'ltr'], ['ar-XB', 'rtl']]) {
    await page.goto(`${host.origin}/${tag}/`);
    assert.deepEqual(await page.evaluate(() => [document.documentElement.lang, getComputedStyle(document.body).direction]), [tag, dir]);
  }
});

test('every word of the interface can be translated', async () => {
  await page.goto(`${host.origin}/en-XA/safe-reporting/`);
  // Names of languages are in themselves, numbers are numbers, and addresses are what they are.
  const plain = await page.evaluate(() => {
    const found = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const own = texts.currentNode.parentElement.closest('[lang]')?.lang;
      const words = texts.currentNode.data.trim();
      if (own === 'en-XA' && !/^https:/.test(words) && /^[\x20-\x7e]*[a-z]{3}[\x20-\x7e]*$/i.test(words)) found.push(words);
    }
    return found;
  });
  assert.deepEqual(plain, []);
});
