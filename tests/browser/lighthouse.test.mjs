// Lighthouse on articles, as on a cheap phone with a slow network: served compressed and with the headers
// of our own `_headers` file. Its scores for accessibility, best practices and search are sums of checks,
// the same every time; that for speed depends on how busy this computer is, so here its parts that do
// not are asked for, and the score is printed.
import assert from 'node:assert/strict';
import net from 'node:net';
import { after, before, test } from 'node:test';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { executablePath, flags, site } from './browser.mjs';
import { serve } from './server.mjs';

// What the foot of the screen looks like to Lighthouse, which does not scroll: what happens to lie under
// the exit button there is a small target to it. See src/ARCHITECTURE.md, under "Lighthouse".
const screen = 823, foot = 90;
const underTheExit = (audit) => audit.id === 'target-size'
  && audit.details.items.every(({ node: { boundingRect: box } }) => box.bottom > screen - foot && box.top < screen);

// What makes a page fast on every computer: nothing too large, nothing that jumps. (That the one style
// sheet is waited for is as it should be: it arrives with the page.)
const steady = ['unminified-css', 'unminified-javascript', 'unused-javascript', 'uses-text-compression',
  'uses-long-cache-ttl', 'total-byte-weight', 'dom-size', 'redirects', 'font-display', 'third-party-summary', 'non-composited-animations',
  'unsized-images', 'legacy-javascript', 'no-document-write', 'layout-shifts', 'cumulative-layout-shift', 'critical-request-chains'];

let host, browser, port;
before(async () => {
  host = await serve(site);
  port = await new Promise((done) => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
      const free = probe.address().port;
      probe.close(() => done(free));
    });
  });
  browser = await chromium.launch({ executablePath, args: [...flags, `--remote-debugging-port=${port}`] });
});
after(async () => {
  await browser?.close();
  host?.close();
});

for (const address of ['/en/safe-reporting/before-you-go/', '/ar/places/be/']) {
  test(`Lighthouse, on a slow phone: ${address}`, async (t) => {
    const { lhr } = await lighthouse(host.origin + address, { port, output: 'json', logLevel: 'error', formFactor: 'mobile',
      throttlingMethod: 'simulate' });
    assert.equal(lhr.runtimeError, undefined);
    for (const { id, score } of Object.values(lhr.categories)) t.diagnostic(`${address} ${id}: ${Math.round(score * 100)}`);
    const wrong = [];
    for (const [name, category] of Object.entries(lhr.categories)) {
      let failed = category.auditRefs.map(({ id }) => lhr.audits[id]).filter((audit) => audit.score !== null && audit.score < 1
        && ['binary', 'metricSavings', 'numeric'].includes(audit.scoreDisplayMode) && (name !== 'performance' || steady.includes(audit.id)));
      if (failed.length && failed.every(underTheExit)) continue;
      failed = failed.filter((audit) => !underTheExit(audit));
      for (const audit of failed) wrong.push(`${name}: ${audit.id}: ${audit.title} ${audit.displayValue ?? ''}`);
      if (name !== 'performance' && category.score < 1 && !failed.length) wrong.push(`${name}: ${category.score}`);
    }
    assert.equal(wrong.join('\n'), '');
    assert.deepEqual(Object.keys(lhr.categories).sort(), ['accessibility', 'best-practices', 'performance', 'seo']);
    // The steady checks exist in this version of Lighthouse.
    assert.deepEqual(steady.filter((id) => !lhr.audits[id]), []);
  });
}
