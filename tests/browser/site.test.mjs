// What holds for every page of the finished site: it fits a small phone with its menus closed and open,
// loads nothing from elsewhere, keeps nothing, obeys its own policy, and says what language each part is.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { all, languages, site, start } from './browser.mjs';
import { sheets } from './server.mjs';

let host, open, close;
before(async () => ({ host, open, close } = await start()));
after(() => close?.());

// Runs in the page. By how much it is too wide, with everything closed, and with each thing open that a
// reader can open; then what is wrong with its headings and languages.
function look() {
  const root = document.documentElement;
  const over = () => root.scrollWidth - root.clientWidth;
  const wrong = [];
  if (over() > 0) wrong.push(`${over()} px too wide`);
  const details = [...document.querySelectorAll('details')];
  // Those that have a name close each other, so each is opened alone; all others together.
  const groups = [...details.filter((one) => one.name).map((one) => [one]), details.filter((one) => !one.name)];
  for (const group of groups.filter((some) => some.length)) {
    for (const one of group) one.open = true;
    if (over() > 0) wrong.push(`${over()} px too wide with ${group[0].className} open`);
    for (const one of group) one.open = false;
  }
  const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((h) => Number(h.localName[1]));
  if (levels.filter((level) => level === 1).length !== 1 || levels[0] !== 1) wrong.push(`h1: headings are ${levels}`);
  levels.forEach((level, i) => {
    if (i && level > levels[i - 1] + 1) wrong.push(`a heading is left out: ${levels}`);
  });
  for (const landmark of ['main', 'header.top, .kind-chooser', 'footer.foot, .kind-chooser']) {
    if (document.querySelectorAll(landmark).length !== 1) wrong.push(`not one ${landmark}`);
  }
  // Words in a script that the language around them is not written in would be read aloud as noise.
  const scripts = { ar: 'Arabic', fa: 'Arabic', ur: 'Arabic', ps: 'Arabic', bn: 'Bengali', am: 'Ethiopic', ti: 'Ethiopic',
    uk: 'Cyrillic', zh: 'Han' };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const script = walker.currentNode.data.match(/\p{Script=Arabic}|\p{Script=Bengali}|\p{Script=Ethiopic}|\p{Script=Cyrillic}|\p{Script=Han}/u);
    if (!script) continue;
    const lang = walker.currentNode.parentElement.closest('[lang]').lang;
    const own = scripts[lang.split('-')[0]];
    if (!own || !new RegExp(`\\p{Script=${own}}`, 'u').test(script[0])) wrong.push(`"${walker.currentNode.data.trim()}" says it is ${lang}`);
  }
  for (const part of document.querySelectorAll('[lang]')) {
    const rtl = ['ar', 'fa', 'ur', 'ps'].includes(part.lang.split('-')[0]);
    if (part.closest('[dir]').dir !== (rtl ? 'rtl' : 'ltr')) wrong.push(`<${part.localName} lang=${part.lang}> runs the wrong way`);
  }
  return wrong;
}

test('every page fits 320 pixels, loads nothing from elsewhere, keeps nothing, and obeys its own policy', async () => {
  const { context, page, elsewhere, complaints } = await open();
  const wrong = [];
  for (const address of all) {
    await page.goto(host.origin + address, { waitUntil: 'load' });
    for (const fault of await page.evaluate(look)) wrong.push(`${address}: ${fault}`);
  }
  const kept = await page.evaluate(async () => ({
    cookies: document.cookie,
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  assert.equal(wrong.join('\n'), '');
  assert.deepEqual(elsewhere, []);
  assert.deepEqual(complaints, []);
  assert.deepEqual(kept, { cookies: '', local: 0, session: 0, databases: 0, caches: 0, workers: 0 });
  assert.deepEqual(await context.cookies(), []);
  await context.close();
});

test('every sheet of cards obeys its own policy, which lets its style in by the right hash', async () => {
  const { context, page, elsewhere, complaints } = await open();
  const bare = [];
  for (const address of sheets(site)) {
    await page.goto(host.origin + address, { waitUntil: 'load' });
    // A style that its policy refuses is in the page, and does nothing.
    const rules = await page.evaluate(() => [...document.styleSheets].reduce((sum, sheet) => sum + sheet.cssRules.length, 0));
    if (rules === 0) bare.push(address);
  }
  assert.deepEqual([bare, elsewhere, complaints], [[], [], []]);
  await context.close();
});

test('a page that its policy would not cover does not exist: nothing is inline, nothing is unsafe', () => {
  const wrong = [];
  for (const address of all) {
    const html = fs.readFileSync(path.join(site, address.endsWith('/') ? `${address}index.html` : address), 'utf8');
    if (/<style|\sstyle=|\son[a-z]+=|javascript:/i.test(html)) wrong.push(`${address}: something is inline`);
    if (/<script(?![^>]*\ssrc=)/i.test(html)) wrong.push(`${address}: a script is inline`);
    if (/unsafe-|\*[;\s]|data:/.test(policy(html))) wrong.push(`${address}: ${policy(html)}`);
    if (!policy(html).startsWith("default-src 'none'")) wrong.push(`${address}: allows what it does not name`);
  }
  for (const address of sheets(site)) {
    const html = fs.readFileSync(path.join(site, address), 'utf8');
    if (/unsafe-/.test(policy(html)) || !/style-src 'sha256-/.test(policy(html))) wrong.push(`${address}: ${policy(html)}`);
  }
  assert.equal(wrong.join('\n'), '');
});

function policy(html) {
  const meta = html.match(/<meta[^>]*http-equiv="?Content-Security-Policy"?[^>]*>/i)?.[0] ?? '';
  return meta.match(/content="([^"]*)"/)?.[1] ?? '';
}

test('where a page is shown in another language, its text says which', async () => {
  const { context, page } = await open({ javaScriptEnabled: false });
  let seen = 0;
  for (const address of all.filter((a) => a.split('/').length === 5 && !/\/(en|cards)\//.test(a))) {
    const html = fs.readFileSync(path.join(site, address, 'index.html'), 'utf8');
    if (!/<div class="?prose"? dir/.test(html)) continue;
    await page.goto(host.origin + address);
    const parts = await page.evaluate(() => ({
      page: document.documentElement.lang,
      parts: [...document.querySelectorAll('.title, .prose')].map((part) => part.lang),
      menu: [...document.querySelectorAll('.langs a span')].map((name) => name.lang),
    }));
    assert.ok(parts.parts.every((lang) => lang && lang !== parts.page), `${address}: ${parts.parts}`);
    assert.deepEqual([...parts.menu].sort(), [...languages].sort(), address);
    if (++seen === 20) break;
  }
  assert.ok(seen > 0, 'our site has no page that is shown in another language');
  await context.close();
});
