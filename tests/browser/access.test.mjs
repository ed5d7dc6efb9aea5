// What people need whatever their eyes, hands or devices: WCAG 2.2 AA, and 44 pixel targets.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { axe, kindsIn, languages, start } from './browser.mjs';

let host, open, close;
before(async () => ({ host, open, close } = await start()));
after(() => close?.());

test('axe finds nothing on any kind of page, left to right, right to left and Chinese, light and dark', async () => {
  const found = [];
  for (const colorScheme of ['light', 'dark']) {
    for (const width of [320, 1280]) {
      // axe is put into the page for the test alone, which the page's own policy would refuse.
      const { context, page } = await open({ colorScheme, bypassCSP: true, viewport: { width, height: 900 } });
      for (const address of kindsIn(['en', 'ar', 'zh-Hans'])) {
        // Wide, the colours are the same: enough to look once.
        if (width > 320 && (colorScheme === 'dark') !== address.startsWith('/ar/')) continue;
        await page.goto(host.origin + address);
        // The menus are closed again by each other; the last one open is the longest.
        await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
        // axe does not scroll, so that what lies under the exit button for the moment would be small.
        await page.addStyleTag({ content: '.exit { position: static !important }' });
        await page.evaluate(axe);
        const result = await page.evaluate(() => window.axe.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        }));
        for (const violation of result.violations) {
          found.push(`${address} ${colorScheme} ${width}: ${violation.id} at ${violation.nodes[0].target}: ${violation.nodes[0].failureSummary}`);
        }
      }
      await context.close();
    }
  }
  assert.equal(found.join('\n'), '');
});

test('the keyboard alone: the way past the menu, the menu, the choice of languages, a language chosen', async () => {
  for (const language of ['en', 'ar']) {
    const { context, page } = await open();
    const here = () => page.evaluate(() => document.activeElement.textContent.trim());
    await page.goto(`${host.origin}/${language}/safe-reporting/before-you-go/`);
    await page.keyboard.press('Tab');
    const skip = page.locator('.skip a').first();
    assert.equal(await skip.evaluate((link) => link === document.activeElement), true);
    assert.ok((await skip.boundingBox()).y >= 0, 'the way past the menu cannot be seen when it has the focus');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.querySelector('main').contains(document.activeElement)), true);

    await page.goto(`${host.origin}/${language}/safe-reporting/before-you-go/`);
    for (let i = 0; i < 4; i++) await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.matches('.menu > summary')), true);
    await page.keyboard.press('Enter');
    assert.equal(await page.locator('.menu nav').isVisible(), true);
    await page.keyboard.press('Tab');
    assert.equal(await here(), (await page.locator('.menu a').first().textContent()).trim());
    while (!(await page.evaluate(() => document.activeElement.matches('.langs > summary')))) await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    assert.equal(await page.locator('.langs nav').isVisible(), true);
    for (let i = 0; i < 2; i++) await page.keyboard.press('Tab');
    assert.equal(await here(), 'Nederlands');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/nl\//);
    await context.close();
  }
});

test('the focus goes through a page in the order in which it is read', async () => {
  for (const viewport of [{ width: 320, height: 640 }, { width: 1280, height: 800 }]) {
    const { context, page } = await open({ viewport });
    const wrong = [];
    for (const address of kindsIn(['en', 'ar'])) {
      await page.goto(host.origin + address);
      const order = await page.evaluate(() => ({
        tabindex: [...document.querySelectorAll('[tabindex]')].filter((element) => element.tabIndex > 0).length,
        // The table of contents stands beside the text where there is room, and is read before it.
        tops: [...document.querySelectorAll('main a, main summary')]
          .filter((element) => element.getClientRects().length && !element.closest('.toc, .show, .pager, .list, .ways, .chooser, .readers, ul, ol, dl'))
          .map((element) => Math.round(element.getClientRects()[0].top)),
      }));
      if (order.tabindex) wrong.push(`${address}: a tabindex`);
      if (order.tops.some((top, i) => i && top < order.tops[i - 1] - 4)) wrong.push(`${address}: ${order.tops}`);
    }
    assert.equal(wrong.join('\n'), '');
    await context.close();
  }
});

test('text spacing can be widened (WCAG 1.4.12) without cutting, covering or scrolling sideways', async () => {
  const { context, page } = await open({ bypassCSP: true });
  const wrong = [];
  const addresses = [...kindsIn(['en', 'ar', 'zh-Hans']),
    ...languages.flatMap((language) => ['', 'places/be/', 'cards/report/nl/', 'safe-reporting/before-you-go/'].map((kind) => `/${language}/${kind}`))];
  for (const address of new Set(addresses)) {
    await page.goto(host.origin + address);
    await page.addStyleTag({ content: '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}' });
    const fault = await page.evaluate(() => {
      const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
      if (over > 0) return `${over} px too wide`;
      const cut = [...document.querySelectorAll('body *')].find((element) => !element.closest('.unseen, svg, .table, pre')
        && getComputedStyle(element).overflow !== 'visible' && element.scrollHeight > element.clientHeight + 1 && !element.closest('.show'));
      return cut ? `<${cut.localName} class="${cut.className}"> is cut` : '';
    });
    if (fault) wrong.push(`${address}: ${fault}`);
  }
  assert.equal(wrong.join('\n'), '');
  await context.close();
});

test('whatever is pressed is 44 pixels high and wide, unless it stands in a sentence', async () => {
  const { context, page } = await open();
  const wrong = new Set();
  for (const address of kindsIn(['en', 'ar', 'zh-Hans', 'ur', 'am'])) {
    await page.goto(host.origin + address);
    for (const group of [0, 1]) {
      const small = await page.evaluate((last) => {
        const details = [...document.querySelectorAll('details')];
        for (const one of last ? details : details.reverse()) one.open = true;
        return [...document.querySelectorAll('a[href], button, summary, input')].filter((element) => {
          const box = element.getBoundingClientRect();
          if (!element.getClientRects().length || element.closest('.skip')) return false;
          if (Math.round(box.width * 10) >= 440 && Math.round(box.height * 10) >= 440) return false;
          // In a sentence: there are other words in its block.
          let block = element.parentElement;
          while (getComputedStyle(block).display === 'inline') block = block.parentElement;
          const rest = block.textContent.replace(element.textContent, '').replace(/[\s\p{P}\p{S}\p{Cf}]/gu, '');
          return getComputedStyle(element).display !== 'inline' || rest === '';
        }).map((element) => {
          const box = element.getBoundingClientRect();
          return `${element.closest('[class]').className || element.parentElement.className}: ${element.textContent.trim().slice(0, 20)} ${Math.round(box.width)}x${Math.round(box.height)}`;
        });
      }, group);
      for (const one of small) wrong.add(`${address} ${one}`);
    }
  }
  assert.equal([...wrong].join('\n'), '');
  await context.close();
});

test('with forced colours every box, button and line is still there', async () => {
  for (const colorScheme of ['light', 'dark']) {
    const { context, page } = await open({ forcedColors: 'active', colorScheme });
    const wrong = [];
    for (const address of kindsIn(['en', 'ar'])) {
      await page.goto(host.origin + address);
      const lost = await page.evaluate(() => {
        const probe = document.body.appendChild(document.createElement('i'));
        const canvas = getComputedStyle(Object.assign(probe, { style: 'color: Canvas' })).color;
        probe.remove();
        const bordered = (style) => ['Top', 'Right', 'Bottom', 'Left'].some((side) => parseFloat(style[`border${side}Width`]) > 0
          && style[`border${side}Style`] !== 'none' && style[`border${side}Color`] !== canvas);
        const faults = [];
        const grounded = (style) => style.forcedColorAdjust === 'none' && style.backgroundColor !== canvas;
        for (const box of document.querySelectorAll('.head, .foot, .notice, .alert, .warnings, .tag, .call, .flow, .step span, .starts li > span, .result > span, .branches b, .chooser a, .exit a, .pocket, .fact, .myth, .quote blockquote')) {
          const style = getComputedStyle(box);
          if (box.getClientRects().length && !bordered(style) && !grounded(style)) faults.push(`<${box.localName} class="${box.className}"> in ${box.parentElement.className} has no edge`);
        }
        // The lines and arrows of a flow figure are drawn with borders, or not at all.
        for (const step of document.querySelectorAll('.path .step, .starts li, .branch')) {
          const parts = ['::before', '::after'].map((part) => getComputedStyle(step, part)).filter((style) => style.content !== 'none');
          if (!parts.some(bordered)) faults.push('a flow has lost its lines');
        }
        for (const icon of document.querySelectorAll('svg.icon')) {
          const style = getComputedStyle(icon);
          if (icon.getClientRects().length && [style.stroke, style.fill].every((ink) => ink === 'none' || ink === canvas)) faults.push('an icon cannot be seen');
        }
        return [...new Set(faults)];
      });
      for (const fault of lost) wrong.push(`${address} ${colorScheme}: ${fault}`);
    }
    assert.equal(wrong.join('\n'), '');
    await context.close();
  }
});

test('nothing moves by itself, whatever the reader has chosen about motion', async () => {
  for (const reducedMotion of ['reduce', 'no-preference']) {
    const { context, page } = await open({ reducedMotion });
    const moving = [];
    for (const address of kindsIn(['en'])) {
      await page.goto(host.origin + address);
      const found = await page.evaluate(() => [document.documentElement, ...document.querySelectorAll('body *')].flatMap((element) =>
        ['', '::before', '::after'].map((part) => [element, getComputedStyle(element, part || null)]))
        .filter(([, style]) => style.animationName !== 'none' || style.transitionDuration.split(', ').some((time) => parseFloat(time) > 0) || style.scrollBehavior === 'smooth')
        .map(([element]) => `<${element.localName} class="${element.className}">`));
      if (found.length) moving.push(`${address}: ${[...new Set(found)]}`);
    }
    assert.equal(moving.join('\n'), '');
    await context.close();
  }
});

test('the officer\'s side opens without JavaScript, alone, in its own language', async () => {
  const { context, page } = await open({ javaScriptEnabled: false });
  await page.goto(`${host.origin}/ar/cards/report/nl/`);
  await page.click('a[href="#show-nl"]');
  const side = page.locator('#show-nl');
  assert.equal(await side.getAttribute('lang'), 'nl');
  const box = await side.boundingBox();
  assert.deepEqual([box.x, box.y, box.width, box.height], [0, 0, 320, 640]);
  await page.click('#show-nl .close');
  assert.equal(await side.isVisible(), false);
  await context.close();
});
