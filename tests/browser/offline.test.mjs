// What people keep and pass on, in a real browser: the file and the ZIP opened from a folder, the links
// that pass a page on, and the copy that a browser keeps where settings offer it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from './server.mjs';

const site = process.env.KYR_SITE;
assert.ok(site && fs.existsSync(`${site}/manifest.json`), 'KYR_SITE must name a built site: run `tests/run browser`');
const kyr = process.env.KYR_BINARY ?? path.join(process.env.CARGO_TARGET_DIR ?? 'target', 'release', 'kyr');
const executablePath = process.env.KYR_CHROMIUM;
assert.ok(executablePath, 'KYR_CHROMIUM must name a Chromium: run `tests/run browser`');
const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const languages = fs.readdirSync(site).filter((name) => fs.existsSync(`${site}/${name}/offline/index.html`));
const right = ['ar', 'fa', 'ur', 'ps'];
let browser, scratch;

before(async () => {
  scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'kyr-offline-'));
  browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync'],
  });
});
after(async () => {
  await browser?.close();
  fs.rmSync(scratch, { recursive: true, force: true });
});

// A page in a fresh profile, with all that it asked for and all that the browser complained of.
async function open(options = {}) {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 }, ...options });
  const page = await context.newPage();
  const requests = [];
  const complaints = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return { context, page, requests, complaints };
}

// What is wrong with a page by axe.
async function violations(page) {
  await page.evaluate(axe);
  const result = await page.evaluate(() => window.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  }));
  return result.violations.map((v) => `${v.id} at ${v.nodes[0].target}: ${v.nodes[0].failureSummary}`);
}

test('our site offers files in every language', () => {
  assert.equal(languages.length, 18);
});

test('the file of each language opens from a folder, asks for nothing, and every link in it leads somewhere', async () => {
  const { context, page, requests, complaints } = await open();
  const problems = [];
  for (const language of languages) {
    // Alone in a folder, as it is on a phone.
    const file = path.join(scratch, `information-${language}.html`);
    fs.copyFileSync(`${site}/${language}/offline/information-${language}.html`, file);
    requests.length = 0;
    const address = pathToFileURL(file).href;
    await page.goto(address);
    const found = await page.evaluate(() => {
      const anchors = [...document.querySelectorAll('a[href^="#"]')].map((a) => a.getAttribute('href').slice(1));
      const others = [...document.querySelectorAll('a[href]')].map((a) => a.getAttribute('href')).filter((href) => !/^(#|https:|tel:|mailto:)/.test(href));
      const ids = [...document.querySelectorAll('[id]')].map((e) => e.id);
      return {
        dead: anchors.filter((id) => !document.getElementById(decodeURIComponent(id))),
        others,
        repeated: ids.filter((id, i) => ids.indexOf(id) !== i),
        dir: getComputedStyle(document.querySelector('main')).direction,
        over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        links: anchors.length,
        leaves: [...document.querySelectorAll('main > .leaf')].length,
        guests: [...document.querySelectorAll('.leaf .notice')].length,
        styled: getComputedStyle(document.querySelector('.exit')).position,
      };
    });
    if (found.dead.length || found.others.length || found.repeated.length) problems.push(`${language}: ${JSON.stringify(found)}`);
    if (found.over > 0) problems.push(`${language}: ${found.over} px too wide`);
    if (found.dir !== (right.includes(language) ? 'rtl' : 'ltr')) problems.push(`${language}: runs ${found.dir}`);
    if (found.links < 40 || found.leaves < 20 || found.styled !== 'sticky') problems.push(`${language}: ${JSON.stringify(found)}`);
    // Every translation of ours is by machine and says so, each page of it.
    if (language !== 'en' && found.guests < 10) problems.push(`${language}: only ${found.guests} notices`);
    const asked = requests.filter((url) => url !== address && !url.startsWith('data:'));
    if (asked.length) problems.push(`${language} asked for ${asked}`);
  }
  assert.deepEqual(problems, []);
  assert.deepEqual(complaints, []);
  await context.close();
});

test('in the file a link leads to its page, a card opens and closes, and the exit works without a script', async () => {
  const { context, page } = await open({ javaScriptEnabled: false });
  await page.goto(pathToFileURL(`${site}/ar/offline/information-ar.html`).href);
  await page.locator('.contents a[href="#places.nl"]').click();
  assert.match(page.url(), /#places\.nl$/);
  await page.locator('[id^="cards."] .show-links a').first().click();
  const shown = page.locator('.show:target');
  await shown.waitFor({ state: 'visible' });
  assert.notEqual(await shown.getAttribute('lang'), 'ar');
  await shown.locator('.close').click();
  assert.equal(await page.locator('.show:target').count(), 0);
  assert.match(await page.locator('nav.exit a').getAttribute('href'), /^https:/);
  await context.close();
});

test('a page that is not translated keeps its own language and direction in the file', async () => {
  const { context, page } = await open();
  for (const language of languages) {
    await page.goto(pathToFileURL(`${site}/${language}/offline/information-${language}.html`).href);
    const wrong = await page.evaluate(() => [...document.querySelectorAll('.contents a[lang]')].filter((a) => {
      const part = document.getElementById(a.getAttribute('href').slice(1));
      const title = part.querySelector('h2');
      return title.closest('[lang]').lang !== a.lang || getComputedStyle(title).direction !== a.dir;
    }).map((a) => a.href));
    assert.deepEqual(wrong, [], language);
  }
  await context.close();
});

test('every page of a ZIP opens from its folder, and every link in it leads to a file or to the site', async () => {
  const { context, page, requests, complaints } = await open();
  const problems = [];
  for (const language of ['en', 'ar', 'zh-Hans'].filter((l) => languages.includes(l))) {
    const folder = path.join(scratch, `zip-${language}`);
    execFileSync('python3', ['-m', 'zipfile', '-e', `${site}/${language}/offline/information-${language}.zip`, folder]);
    assert.deepEqual(fs.readdirSync(folder), [`information-${language}`]);
    const root = path.join(folder, `information-${language}`);
    const seen = new Set();
    const next = [path.join(root, 'index.html')];
    while (next.length) {
      const file = next.pop();
      if (seen.has(file)) continue;
      seen.add(file);
      requests.length = 0;
      await page.goto(pathToFileURL(file).href);
      const { links, styled } = await page.evaluate(() => ({
        links: [...document.querySelectorAll('[href], [src]')].map((e) => e.href?.baseVal ?? e.href ?? e.src),
        styled: document.styleSheets.length > 0 && getComputedStyle(document.body).margin === '0px',
      }));
      if (!styled && file.endsWith('index.html')) problems.push(`${file} has no style`);
      const asked = requests.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'));
      if (asked.length) problems.push(`${file} asked for ${asked}`);
      for (const link of links.filter((link) => link.startsWith('file:'))) {
        const target = fileURLToPath(link.split(/[#?]/)[0]);
        if (!target.startsWith(root + path.sep) || !fs.existsSync(target) || !fs.statSync(target).isFile()) {
          problems.push(`${path.relative(root, file)} links to ${link}`);
        } else if (target.endsWith('.html')) {
          next.push(target);
        }
      }
    }
    const pages = fs.readdirSync(root, { recursive: true }).filter((name) => name.endsWith('.html'));
    const unseen = pages.filter((name) => !seen.has(path.join(root, name)));
    if (unseen.length || seen.size < 40) problems.push(`${language}: ${seen.size} pages; nobody reaches ${unseen}`);
  }
  assert.deepEqual(problems.slice(0, 10), []);
  assert.deepEqual([...new Set(complaints)], []);
  await context.close();
});

test('a page is passed on by its address, by links to apps, and by a picture that is loaded on demand', async () => {
  const host = await serve(site);
  const { context, page, requests, complaints } = await open();
  await page.goto(`${host.origin}/nl/places/nl/`);
  await page.waitForLoadState('networkidle');
  assert.deepEqual(requests.filter((url) => url.endsWith('qr.png')), [], 'the picture was loaded too early');
  assert.ok(await page.locator('[data-share]').isHidden(), 'this browser cannot share');
  await page.locator('.share > summary').click();
  await page.locator('.share img').scrollIntoViewIfNeeded();
  await page.waitForFunction(() => document.querySelector('.share img').naturalWidth > 100);
  const address = await page.locator('.share .address').innerText();
  assert.match(address, /^https:\/\/.*\/nl\/places\/nl\/$/);
  const links = await page.locator('.share li a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  assert.deepEqual(links, [`sms:?&body=${address}`, `mailto:?body=${address}`]);
  assert.deepEqual(complaints, []);
  await context.close();

  const phone = await open();
  await phone.context.addInitScript(() => {
    navigator.share = (what) => { window.shared = what; return Promise.reject(new Error('cancelled')); };
  });
  await phone.page.goto(`${host.origin}/nl/places/nl/`);
  await phone.page.locator('.share > summary').click();
  await phone.page.locator('[data-share]').click();
  assert.deepEqual(await phone.page.evaluate(() => window.shared), { url: address });
  assert.deepEqual(phone.complaints, []);
  await phone.context.close();
  host.close();
});

test('the page with the files and the file itself have no violation by axe', async () => {
  const found = [];
  for (const colorScheme of ['light', 'dark']) {
    const { context, page } = await open({ colorScheme, bypassCSP: true });
    for (const language of ['en', 'ar', 'zh-Hans'].filter((l) => languages.includes(l))) {
      for (const file of ['index', `information-${language}`]) {
        await page.goto(pathToFileURL(`${site}/${language}/offline/${file}.html`).href);
        found.push(...(await violations(page)).map((text) => `${language} ${file} ${colorScheme}: ${text}`));
      }
    }
    await context.close();
  }
  assert.deepEqual(found, []);
});

// A small site with two languages, built by kyr.
function build(name, settings) {
  const folder = path.join(scratch, name);
  const write = (file, title, more = '') => {
    const place = path.join(folder, 'content', file);
    fs.mkdirSync(path.dirname(place), { recursive: true });
    fs.writeFileSync(place, `---\ntitle: ${title}\ndescription: A page.\n${more}---\nThe text of ${title}.\n`);
  };
  write('en/_index.md', 'Home');
  write('en/rights/_index.md', 'Rights');
  write('en/rights/one.md', 'One');
  write('en/updates/_index.md', 'News');
  write('en/updates/new.md', 'New', 'date: 2026-01-01\n');
  write('nl/rights/one.md', 'Een', 'translation: {by: human, reviewed: true}\n');
  fs.writeFileSync(path.join(folder, 'site.yaml'), `base_url: https://rights.example/\nlanguages: [en, nl]\n${settings}`);
  const output = path.join(folder, 'public');
  execFileSync(kyr, ['build', '--root', folder, '--output', output]);
  return output;
}

// What a browser has kept of a site.
const kept = (page) => page.evaluate(async () => ({
  workers: (await navigator.serviceWorker.getRegistrations()).map((one) => new URL(one.scope).pathname),
  caches: await caches.keys(),
  storage: localStorage.length + sessionStorage.length,
  cookies: document.cookie,
}));
const nothing = { workers: [], caches: [], storage: 0, cookies: '' };

test('without the setting nothing is kept, and the policy forbids every worker', async () => {
  const host = await serve(build('never', ''));
  const { context, page } = await open();
  for (const address of ['/en/', '/en/offline/', '/en/rights/one/']) {
    await page.goto(host.origin + address);
    await page.waitForLoadState('networkidle');
    assert.equal(await page.locator('[data-keep]').count(), 0);
    assert.deepEqual(await kept(page), nothing);
    const refused = await page.evaluate(() => navigator.serviceWorker.register('/en/saved.js').then(() => '', (error) => error.name));
    assert.equal(refused, 'SecurityError');
  }
  await context.close();
  host.close();
});

test('with it, nothing is kept before the reader asks; then pages open offline; and nothing is left after removing', async () => {
  const host = await serve(build('offer', 'offline: {save_on_phone: offer}\n'));
  const { context, page, complaints } = await open();
  await page.goto(`${host.origin}/en/rights/one/`);
  await page.goto(`${host.origin}/en/offline/`);
  const [save, remove] = await page.locator('[data-keep] button').all();
  await save.waitFor({ state: 'visible' });
  assert.ok(await remove.isHidden());
  assert.deepEqual(await kept(page), nothing);
  assert.deepEqual(await violations(await bypass(page)), []);

  await save.click();
  await remove.waitFor({ state: 'visible' });
  assert.ok(await save.isHidden());
  const now = await kept(page);
  assert.deepEqual(now.workers, ['/en/']);
  assert.equal(now.caches.length, 1);
  const files = await page.evaluate(async () => {
    const cache = await caches.open((await caches.keys())[0]);
    return (await cache.keys()).map((request) => new URL(request.url).pathname);
  });
  // The rights pages of this language, what they are drawn with, and nothing else.
  assert.deepEqual(files.filter((file) => !file.startsWith('/assets/')).sort(),
    ['/en/offline/', '/en/offline/keep.js', '/en/rights/', '/en/rights/one/']);

  host.close();
  await page.goto(`${host.origin}/en/rights/one/`);
  assert.equal(await page.locator('h1').innerText(), 'One');
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).margin), '0px');
  // What was not saved fails as it would without a worker.
  const fails = async (address) => {
    const other = await context.newPage();
    await assert.rejects(other.goto(address), /ERR_CONNECTION_REFUSED/);
    await other.close();
  };
  await fails(`${host.origin}/en/updates/new/`);
  await fails(`${host.origin}/nl/rights/one/`);

  await page.goto(`${host.origin}/en/offline/`);
  await page.locator('[data-keep] button').nth(1).click();
  await page.locator('[data-keep] button').nth(0).waitFor({ state: 'visible' });
  assert.deepEqual(await kept(page), nothing);
  await fails(`${host.origin}/en/rights/one/`);
  assert.deepEqual(complaints.filter((text) => /policy|violat/i.test(text)), []);
  await context.close();
});

// axe is a script from elsewhere, which a page's policy refuses; on a page without a worker it may be
// put in by a second look at the same page.
async function bypass(page) {
  const context = await browser.newContext({ bypassCSP: true, viewport: { width: 320, height: 640 } });
  const other = await context.newPage();
  await other.goto(page.url());
  return other;
}

test('a campaign that takes its offer back removes what is left in browsers', async () => {
  const offered = await serve(build('before', 'offline: {save_on_phone: offer}\n'));
  const port = Number(new URL(offered.origin).port);
  const { context, page } = await open();
  await page.goto(`${offered.origin}/en/offline/`);
  await page.locator('[data-keep] button').first().click();
  await page.locator('[data-keep] button').nth(1).waitFor({ state: 'visible' });
  offered.close();
  const taken = await serve(build('after', 'offline: {save_on_phone: remove}\n'), port);
  await page.goto(`${taken.origin}/en/rights/one/`);
  for (let tries = 0; tries < 50 && JSON.stringify(await kept(page)) !== JSON.stringify(nothing); tries++) {
    await page.waitForTimeout(100);
  }
  assert.deepEqual(await kept(page), nothing);
  await context.close();
  taken.close();
});
