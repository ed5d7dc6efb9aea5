// Browsers from before 2021. They do not run here, so this takes out of our style sheets what they would
// drop, and looks at what is left in a browser of today; and it reads our scripts as they would. Which
// versions were thought of is in src/ARCHITECTURE.md, under "Old browsers".
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { parse } from 'acorn';
import { axe, kindsIn, site, start } from './browser.mjs';

const assets = (ending) => fs.readdirSync(path.join(site, 'assets')).filter((name) => name.endsWith(ending));

// What a style sheet is made of: rules of { head, body }, where a body is rules again or declarations.
// For minified CSS, which has no comments; strings hold no braces or semicolons here, as is made sure of.
function read(css) {
  assert.ok((css.match(/"[^"]*"/g) ?? []).every((text) => !/[{};]/.test(text)), 'this reader is too simple for a string with braces');
  const rules = [];
  for (let at = 0; at < css.length;) {
    const start = css.indexOf('{', at);
    if (start < 0) break;
    let end = start + 1;
    for (let depth = 1; depth; end++) depth += { '{': 1, '}': -1 }[css[end]] ?? 0;
    const inside = css.slice(start + 1, end - 1);
    rules.push({ head: css.slice(at, start).trim(),
      ...(inside.includes('{') ? { rules: read(inside) } : { declarations: inside.split(';').filter(Boolean) }) });
    at = end;
  }
  return rules;
}

// By year, what browsers in use did not know: properties, values, selectors, conditions.
const browsers = {
  // Chrome 48 and its WebView, Safari 9.0: before custom properties, grid and sticky. UC Browser and
  // Opera Mini, which knew more, are between this and the next.
  2015: {
    declaration: /^--|var\(|^(grid|inset|gap|row-gap|column-gap|container|clip-path|text-wrap|color-scheme|content-visibility)|-(inline|block)(-start|-end)?:|-(inline|block)-(start|end)-|^(text-decoration|text-underline|-webkit-text-decoration|-moz-text-decoration)-|:(sticky|-webkit-sticky)|\b(min|max|clamp)\(|(fit|max|min)-content|:anywhere|display:grid/,
    selector: /:focus-visible|::?marker|details-content|:(is|where|has)\(/,
    condition: /^@(container|supports|media[^{]*(prefers|forced|color-gamut))/,
  },
  // Chrome 80, Safari 13, Firefox 62: before gaps between flexible items, `inset` and `:focus-visible`.
  2020: {
    declaration: /^(inset|gap|row-gap|container|text-wrap|content-visibility)|:anywhere|^(margin|padding)-(inline|block):/,
    selector: /:focus-visible|details-content|:(is|where|has)\(/,
    condition: /^@(container|supports|media[^{]*forced)/,
  },
};

function asOf(year, rules) {
  const { declaration, selector, condition } = browsers[year];
  return rules.map((rule) => {
    // The one condition that they all meet.
    if (/^@supports not ?\((inset-inline-start|inset-inline-start:0)/.test(rule.head)) return asOf(year, rule.rules);
    if (condition.test(rule.head) || selector.test(rule.head)) return '';
    if (rule.rules) return `${rule.head}{${asOf(year, rule.rules)}}`;
    return `${rule.head}{${rule.declarations.filter((one) => !declaration.test(one)).join(';')}}`;
  }).join('\n');
}

let host, open, close;
before(async () => ({ host, open, close } = await start()));
after(() => close?.());

// A page as such a browser shows it, without its scripts: Opera Mini and UC Browser run few.
async function openAsOf(year, options = {}) {
  const opened = await open(options);
  await opened.context.route('**/*.css', (route) => {
    const css = fs.readFileSync(path.join(site, new URL(route.request().url()).pathname), 'utf8');
    return route.fulfill({ contentType: 'text/css', body: asOf(year, read(css)) });
  });
  await opened.context.route('**/*.js', (route) => route.abort());
  return opened;
}

test('every script is read by a browser of 2015; one for offline reading by those that can have it', () => {
  const scripts = assets('.js');
  assert.ok(scripts.length > 0, 'the site has no script');
  for (const name of scripts) {
    parse(fs.readFileSync(path.join(site, 'assets', name), 'utf8'), { ecmaVersion: 5 });
  }
  // Service workers exist in no browser that cannot read ES2017.
  for (const name of fs.readdirSync(site).filter((file) => file.endsWith('.js'))) {
    parse(fs.readFileSync(path.join(site, name), 'utf8'), { ecmaVersion: 2017 });
  }
});

// What may be lost without harm: ink on what is there, lines between things, the look of words.
const harmless = /^(color|fill|border[a-z-]*|outline-color|(-webkit-|-moz-)?text-decoration(-color)?|line-height|font-style|font-weight|--[a-z]+)$/;

test('no ground, size or place hangs on a custom property alone', () => {
  const wrong = [];
  for (const name of assets('.css')) {
    const rules = read(fs.readFileSync(path.join(site, 'assets', name), 'utf8'));
    // What each selector is given as it is, without a condition.
    const plain = new Map();
    for (const { head, declarations = [] } of rules) {
      for (const selector of head.split(',')) {
        const known = plain.get(selector) ?? plain.set(selector, new Set()).get(selector);
        for (const one of declarations.filter((d) => !/var\(/.test(d))) known.add(one.split(':')[0].replace(/^background-color$/, 'background'));
      }
    }
    for (const { head, declarations = [] } of rules) {
      for (const one of declarations.filter((d) => /var\(/.test(d))) {
        const property = one.split(':')[0];
        // Ornaments and arrows have no words on them.
        const selectors = head.split(',').filter((selector) => !/:(before|after)$/.test(selector));
        for (const selector of selectors) {
          if (harmless.test(property) || plain.get(selector)?.has(property)) continue;
          wrong.push(`${name}: ${selector} has no ${property} without custom properties`);
        }
        // A ground is never without the colour of the words on it.
        for (const selector of selectors.filter(() => property === 'background')) {
          if (!plain.get(selector)?.has('color')) wrong.push(`${name}: ${selector} has a ground, and no colour for words`);
        }
      }
    }
  }
  assert.equal(wrong.join('\n'), '');
});

for (const year of Object.keys(browsers)) {
  test(`${year}: every kind of page can be read and used: contrast, width, order, nothing covered, the way out`, async () => {
    const { context, page } = await openAsOf(year, { bypassCSP: true });
    const wrong = [];
    for (const address of kindsIn(['en', 'ar'])) {
      await page.goto(host.origin + address);
      for (const fault of await page.evaluate(look)) wrong.push(`${address}: ${fault}`);
      await page.evaluate(axe);
      const result = await page.evaluate(() => window.axe.run(document, { runOnly: { type: 'rule', values: ['color-contrast'] } }));
      for (const { nodes } of result.violations) wrong.push(`${address}: ${nodes[0].target}: ${nodes[0].failureSummary}`);
    }
    assert.equal(wrong.join('\n'), '');
    await context.close();
  });

  test(`${year}: the officer's side fills the screen, and the exit button is at its foot`, async () => {
    const { context, page } = await openAsOf(year);
    await page.goto(`${host.origin}/ar/cards/report/nl/`);
    const exit = await page.locator('.exit a').boundingBox();
    assert.deepEqual([Math.round(exit.x), Math.round(exit.y + exit.height)], [0, 640]);
    await page.goto(`${host.origin}/ar/cards/report/nl/#show-nl`);
    const side = await page.locator('#show-nl').boundingBox();
    assert.deepEqual(side, { x: 0, y: 0, width: 320, height: 640 });
    await context.close();
  });
}

// Runs in the page.
function look() {
  const wrong = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) wrong.push(`${root.scrollWidth - root.clientWidth} px too wide`);
  const shown = (element) => element.getClientRects().length > 0;
  for (const link of document.querySelectorAll('a[href], summary')) {
    const details = link.localName === 'summary' ? null : link.closest('details');
    if (details) details.open = true;
    // The officer's side lies over the page, as it should.
    if (!shown(link) || link.closest('.skip') || (document.querySelector('.show:target') && !link.closest('.show'))) continue;
    link.scrollIntoView({ block: 'center' });
    const box = link.getClientRects()[0];
    const top = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
    if (!top || !(link.contains(top) || top.contains(link))) wrong.push(`"${link.textContent.trim()}" lies under ${top && top.className}`);
  }
  // Words side by side do not run into each other.
  const words = [];
  for (const item of document.querySelectorAll('.crumbs li, .readers li, .top summary, .pager > *, .facts dt, .facts dd')) {
    if (shown(item)) words.push(item.getBoundingClientRect());
  }
  for (let i = 1; i < words.length; i++) {
    const [a, b] = [words[i - 1], words[i]];
    const level = a.top < b.bottom - 1 && b.top < a.bottom - 1;
    if (level && a.left < b.right + 3 && b.left < a.right + 3) wrong.push('words run into each other');
  }
  // A number or an icon beside a step has room of its own.
  for (const step of document.querySelectorAll('.steps li')) {
    const style = getComputedStyle(step);
    const number = getComputedStyle(step, '::before');
    const start = style.direction === 'rtl' ? 'Right' : 'Left';
    if (parseFloat(style[`padding${start}`]) < parseFloat(number.minWidth)) wrong.push('a number lies on its step');
    if (parseFloat(number[start.toLowerCase()]) !== 0) wrong.push(`the number of a step is not at the start: ${number[start.toLowerCase()]}`);
  }
  return [...new Set(wrong)];
}

test('without any style sheet a page can be read in order: the warning, then the way to act on it', async () => {
  const { context, page } = await open({ javaScriptEnabled: false });
  await context.route('**/*.css', (route) => route.abort());
  for (const address of ['/en/places/be/', '/ar/places/be/']) {
    await page.goto(host.origin + address);
    const order = await page.evaluate(() => ['.skip [data-exit]', 'h1', '.level', '.facts', '.prose', '.sources', '.foot', '.exit a']
      .map((part) => document.querySelector(part).getBoundingClientRect().top));
    assert.deepEqual(order, [...order].sort((a, b) => a - b), address);
    assert.equal(await page.evaluate(() => [...document.querySelectorAll('svg.icon')].every((icon) => icon.getBoundingClientRect().width <= 36)), true);
  }
  await context.close();
});
