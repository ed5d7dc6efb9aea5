// The list of all pages: a list for everyone, and a way to find a page by a word in every script.
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
before(async () => {
  host = await serve(site);
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
});
after(async () => {
  await browser?.close();
  host?.close();
});

async function open(language, options = {}) {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 }, ...options });
  const page = await context.newPage();
  const asked = [];
  await page.goto(`${host.origin}/${language}/all-pages/`);
  page.on('request', (request) => /favicon/.test(request.url()) || asked.push(request.url()));
  return { context, page, asked };
}

// Types a word and gives what is then to be seen: the entries and what is said of them.
async function find(page, words) {
  await page.fill('#find', words);
  await page.waitForTimeout(300);
  return {
    entries: await page.locator('.part li:visible').allTextContents(),
    said: await page.textContent('.find [role=status]'),
  };
}

test('without JavaScript it is a list of every page, with what is in each', async () => {
  const { context, page } = await open('en', { javaScriptEnabled: false });
  assert.equal(await page.locator('#find').isVisible(), false);
  const shown = await page.locator('.part li a').evaluateAll((links) => links.map((a) => new URL(a.href).pathname));
  // Phone pages of cards, sheets to print and further pages of lists are reached from pages that are here, the page
  // with files to keep from the foot of every page.
  const own = pages(site).filter((p) => p.startsWith('/en/') && !/\/cards\/.+\/.+\/|\/page\/|\/all-pages\/|\/offline\/|404/.test(p));
  assert.deepEqual([...shown].sort(), own.sort());
  assert.ok(await page.locator('.part small').first().isVisible());
  await context.close();
});

test('it finds pages in English, Arabic, Chinese and Amharic, and says how many', async () => {
  for (const [language, word] of [['en', 'interpreter'], ['ar', 'مترجم'], ['zh-Hans', '口译'], ['am', 'ፖሊስ']]) {
    const { context, page, asked } = await open(language);
    const all = await page.locator('.part li:visible').count();
    const { entries, said } = await find(page, word);
    assert.ok(entries.length > 0 && entries.length < all, `${language}: ${entries.length} of ${all}`);
    for (const entry of entries) assert.ok(entry.toLowerCase().includes(word), `${language}: ${entry}`);
    assert.match(said, new RegExp(`\\b${entries.length}\\b`), language);
    const none = await find(page, 'qqqq');
    assert.deepEqual(none.entries, [], language);
    assert.equal(none.said, await page.getAttribute('.find [role=status]', 'data-none'), language);
    await page.press('#find', 'Escape');
    assert.equal(await page.locator('.part li:visible').count(), all, language);
    assert.equal(await page.textContent('.find [role=status]'), '');
    assert.deepEqual(asked, [], `${language} asks for something while someone types`);
    assert.equal(new URL(page.url()).search, '');
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.equal(over, 0, `${language} scrolls sideways`);
    await context.close();
  }
});

test('it finds words however they are written', async () => {
  const { context, page } = await open('ar');
  // Capitals, accents, several words in any order; digits, hamzas, ta marbuta, vowel signs, tatweel, the Persian
  // and Urdu letters for ya and kaf; Ethiopic letters of one sound; full-width letters; apostrophes.
  for (const [text, words] of [
    ['Étape à l’étape', 'ETAPE a'], ['an interpreter for you', 'you INTER'], ['المادة 31', 'ماده ٣١'], ['أولًا إلى الشرطة', 'اولا الشرطه'],
    ['الشرطة', 'الشُّرْطَـة'], ['كيف يمكنك', 'کیف یمکنک'], ['آراء', 'اراء'], ['ሠራተኛ', 'ሰራተኛ'], ['ዓለም ሐቅ', 'አለም ሀቅ'], ['ፀሐይ', 'ጸሀይ'],
    ['İstanbul ılık', 'istanbul ilik'], ['đường', 'duong'], ['ＡＢＣ', 'abc'], ['п’ять', "п'ять"], ['می‌شود', 'میشود'],
  ]) {
    await page.evaluate((text) => {
      document.querySelector('.part li').textContent = text;
      const script = document.createElement('script');
      script.src = document.querySelector('script[src*=all-pages]').src;
      return new Promise((done) => { script.onload = done; document.head.append(script); });
    }, text);
    const { entries } = await find(page, words);
    assert.ok(entries.includes(text), `${words} does not find ${text}`);
  }
  await context.close();
});

test('it works by keyboard alone, and axe finds nothing while it does', async () => {
  const { context, page } = await open('ar', { bypassCSP: true });
  await page.focus('#find');
  await page.keyboard.type('مترجم');
  await page.waitForTimeout(300);
  await page.evaluate(axe);
  const result = await page.evaluate(() => window.axe.run(document));
  assert.deepEqual(result.violations.map((v) => `${v.id}: ${v.nodes[0].target}`), []);
  const first = await page.locator('.part li:visible a').first().getAttribute('href');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('href')), first);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.pathname.includes('all-pages'));
  await context.close();
});

test('it is two steps away from every page, and works from a folder', async () => {
  const { context, page } = await open('en');
  for (const address of ['/en/', '/ar/places/be/', '/en/404.html', '/am/cards/']) {
    if (!fs.existsSync(`${site}${address}${address.endsWith('/') ? 'index.html' : ''}`)) continue;
    await page.goto(host.origin + address);
    assert.ok(await page.locator('.foot a[href$="all-pages/"]').count(), address);
    assert.ok(await page.locator('.menu a[href$="all-pages/"]').count(), address);
  }
  await page.goto(`file://${fs.realpathSync(site)}/en/all-pages/index.html`);
  assert.ok((await find(page, 'police')).entries.length > 0);
  await context.close();
});
