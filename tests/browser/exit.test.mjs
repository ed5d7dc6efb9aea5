// "Exit this page", as a reader who is watched needs it: by touch, by key and without JavaScript, at
// once, in their language, and never in the way.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { kindsIn, languages, start } from './browser.mjs';

let host, open, close;
before(async () => ({ host, open, close } = await start()));
after(() => close?.());

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

test('the first link of the page but one leaves too, for those who cannot see the button', async () => {
  const { context, page } = await open();
  await page.goto(`${host.origin}/en/places/`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.matches('.skip [data-exit]')), true);
  await page.keyboard.press('Enter');
  await page.waitForURL(/^https:/);
  await context.close();
});

test('on a slow network nothing is left to see while the other page is on its way', async () => {
  const { context, page } = await open();
  let arrive;
  const arrived = new Promise((done) => (arrive = done));
  await context.route(/^https:/, async (route) => {
    await arrived;
    await route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>weather</title>' });
  });
  await page.goto(`${host.origin}/ar/places/be/`);
  // In one go, since a page that is on its way out does not answer for ever.
  const { leaving, back } = await page.evaluate(() => {
    const shown = () => [...document.querySelectorAll('main, .top, .foot, .exit')].filter((part) => part.getClientRects().length).length;
    const before = { title: document.title, shown: shown() };
    document.querySelector('.exit a').click();
    const veil = document.querySelector('.veil');
    const { x, y, width, height } = veil.getBoundingClientRect();
    const leaving = { shown: shown(), box: [x, y, width, height], role: veil.getAttribute('role'), words: veil.textContent, title: document.title };
    // A page that comes back from the browser's memory, or whose way out failed, is whole again.
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    const after = { title: document.title, shown: shown() };
    return { leaving, back: [before, after, document.querySelectorAll('.veil').length] };
  });
  assert.equal(leaving.shown, 0);
  assert.deepEqual(leaving.box, [0, 0, 320, 640]);
  assert.equal(leaving.role, 'alert');
  assert.match(leaving.words, /\p{Script=Arabic}/u);
  assert.equal(leaving.title, leaving.words, 'the name of the page stays in the tab');
  assert.deepEqual(back[1], back[0]);
  assert.equal(back[0].shown, 4);
  assert.equal(back[2], 0, 'an empty page stays over the page');
  arrive();
  await page.waitForURL(/^https:/);
  await context.close();
});

test('Shift three times leaves; another key in between starts anew; screen readers are told', async () => {
  const { context, page } = await open();
  await page.goto(`${host.origin}/en/places/`);
  const said = () => page.textContent('.exit [role=status]');
  await page.keyboard.press('Shift');
  assert.match(await said(), /2 more times/);
  await page.keyboard.press('a');
  assert.equal(await said(), '');
  await page.keyboard.press('Shift');
  assert.match(await said(), /2 more times/);
  await page.keyboard.press('Shift');
  assert.match(await said(), /1 more time/);
  await page.keyboard.press('Shift');
  await page.waitForURL(/^https:/);
  await context.close();
});

test('Shift that belongs to another key does not count: capital letters, and going back with Tab', async () => {
  const { context, page } = await open();
  await page.goto(`${host.origin}/en/places/`);
  for (let i = 0; i < 4; i++) await page.keyboard.press('Shift+Tab');
  for (let i = 0; i < 4; i++) await page.keyboard.press('Shift+A');
  assert.equal(await page.textContent('.exit [role=status]'), '');
  assert.equal(new URL(page.url()).pathname, '/en/places/');
  await context.close();
});

test('each press waits five seconds for the next one, and says so when the time is over', async () => {
  const { context, page } = await open();
  await page.clock.install();
  await page.goto(`${host.origin}/en/places/`);
  const said = () => page.textContent('.exit [role=status]');
  await page.keyboard.press('Shift');
  await page.clock.runFor(4900);
  await page.keyboard.press('Shift');
  await page.clock.runFor(4900);
  assert.match(await said(), /1 more time/);
  await page.clock.runFor(200);
  assert.match(await said(), /expired/);
  await page.keyboard.press('Shift');
  assert.match(await said(), /2 more times/);
  assert.equal(new URL(page.url()).pathname, '/en/places/');
  await context.close();
});

test('without JavaScript the exit button is a link that leaves, and tells nobody where from', async () => {
  const { context, page } = await open({ javaScriptEnabled: false });
  const asked = page.waitForRequest((request) => !request.url().startsWith(host.origin));
  await page.goto(`${host.origin}/ar/`);
  await page.click('.exit a');
  assert.equal((await asked).headers().referer, undefined);
  await page.waitForURL(/^https:/);
  await context.close();
});

test('on every kind of page, in every language, the button is there, at the foot of the screen, in its words', async () => {
  const { context, page } = await open();
  const words = new Set();
  for (const language of languages) {
    for (const kind of ['', 'places/be/', 'safe-reporting/before-you-go/']) {
      const address = `/${language}/${kind}`;
      await page.goto(host.origin + address);
      const button = await page.evaluate(() => {
        const link = document.querySelector('.exit a');
        const box = link.getBoundingClientRect();
        const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        return { words: link.textContent.trim(), href: link.href, rel: link.rel, high: box.height, low: innerHeight - box.bottom,
          wide: box.width / innerWidth, seen: link.contains(top), dir: getComputedStyle(link).direction };
      });
      assert.ok(button.seen && button.low >= 0 && button.low < 24, `${address}: it is not at the foot of the screen`);
      assert.ok(button.high >= 44 && button.high <= 90 && button.wide > 0.9, `${address}: ${button.high} px high`);
      assert.equal(button.dir, ['ar', 'fa', 'ur', 'ps'].includes(language) ? 'rtl' : 'ltr');
      assert.match(button.href, /^https:/);
      assert.match(button.rel, /noreferrer/);
      words.add(button.words);
    }
  }
  assert.equal(words.size, languages.length, 'two languages say the same, so one of them is not translated');
  await context.close();
});

test('on a wide screen it stands in the corner where the line ends, and is not printed', async () => {
  const { context, page } = await open({ viewport: { width: 1280, height: 800 } });
  for (const [language, side] of [['en', 'right'], ['ar', 'left']]) {
    await page.goto(`${host.origin}/${language}/places/be/`);
    const box = await page.locator('.exit a').boundingBox();
    const gap = side === 'right' ? 1280 - box.x - box.width : box.x;
    assert.ok(gap >= 0 && gap < 60 && box.width < 400, `${language}: ${JSON.stringify(box)}`);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('.exit').isVisible(), false);
    assert.equal(await page.locator('.skip').isVisible(), false);
    await page.emulateMedia({ media: 'screen' });
  }
  await context.close();
});

// WCAG 2.4.11. With the keyboard alone, forwards and then backwards, on a phone, at 400 % zoom of a
// desktop (320 by 256) and wide: what has the focus is on the screen, and nothing lies over it.
test('nothing that has the focus is covered, by the exit button or anything else', async () => {
  const wrong = [];
  for (const viewport of [{ width: 320, height: 640 }, { width: 320, height: 256 }, { width: 1280, height: 800 }]) {
    const { context, page } = await open({ viewport });
    for (const address of kindsIn(viewport.height === 640 ? ['en', 'ar'] : ['ur'])) {
      await page.goto(host.origin + address);
      const seen = new Set();
      for (const key of ['Tab', 'Shift+Tab']) {
        for (let i = 0; i < 400; i++) {
          await page.keyboard.press(key);
          const focus = await page.evaluate(focused);
          if (!focus || (key === 'Tab' && seen.has(focus.index))) break;
          seen.add(focus.index);
          if (focus.fault) wrong.push(`${address} ${viewport.width}x${viewport.height} ${key}: ${focus.name} ${focus.fault}`);
          // Backwards over a long page is the same again: enough to pass the foot of the screen.
          if (key === 'Shift+Tab' && i > 40) break;
        }
      }
      assert.ok(seen.size > 0, `${address}: nothing takes the focus`);
    }
    await context.close();
  }
  assert.equal(wrong.join('\n'), '');
});

// Runs in the page: what has the focus, and what is wrong with that.
function focused() {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const index = [...document.querySelectorAll('*')].indexOf(element);
  const name = `<${element.localName}> "${element.textContent.trim().slice(0, 30)}"`;
  const style = getComputedStyle(element);
  const boxes = [...element.getClientRects()].filter((box) => box.width && box.height);
  // The line that the eye meets first.
  const box = boxes[0];
  if (!box) return { index, name, fault: 'is not there' };
  const mid = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  const points = [mid, { x: box.left + 4, y: box.top + 4 }, { x: box.right - 4, y: box.bottom - 4 }]
    .map(({ x, y }) => document.elementFromPoint(x, y));
  const leaving = document.querySelector('.exit');
  let fault = '';
  // What is larger than the screen or nearly so, such as a table, cannot be on it as a whole.
  const large = element.getBoundingClientRect().height > innerHeight / 3;
  if (box.bottom < 8 || box.top > innerHeight - 20 || (!large && (box.top < 0 || box.bottom > innerHeight)) || box.left < 0 || box.right > innerWidth) {
    fault = `is off the screen: ${Math.round(box.top)} to ${Math.round(box.bottom)} of ${innerHeight}`;
  } else if (!leaving.contains(element) && points.some((top) => leaving.contains(top)) && !large) {
    fault = 'lies under the exit button';
  } else if (!points.some((top) => element.contains(top))) {
    fault = `is covered by ${points[0]?.className || points[0]?.localName}`;
  } else if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) {
    fault = 'does not show that it has the focus';
  }
  return { index, name, fault };
}
