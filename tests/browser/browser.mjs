// What the browser tests share: the built site, served as a host would, and pages in fresh profiles.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { pages, serve } from './server.mjs';

export const site = process.env.KYR_SITE;
assert.ok(site && fs.existsSync(`${site}/manifest.json`), 'KYR_SITE must name a built site: run `tests/run browser`');
export const executablePath = process.env.KYR_CHROMIUM;
assert.ok(executablePath, 'KYR_CHROMIUM must name a Chromium: run `tests/run browser`');

export const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];
export const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// Every page, the pages for addresses that lead nowhere among them.
export const all = pages(site);
export const languages = [...new Set(all.map((page) => page.split('/')[1]).filter((part) => part && !part.includes('.')))];

// One page of each kind, in the languages that are given. A kind that our site has no longer is missed.
const kinds = ['', 'safe-reporting/', 'safe-reporting/before-you-go/', 'safe-reporting/your-rights/', 'firewall/glossary/',
  'places/', 'places/be/', 'places/nl/', 'testimonials/', 'testimonials/claudia/', 'cards/report/', 'cards/report/nl/',
  'cards/report/nl/#show-nl', 'cards/print/', 'updates/', 'updates/this-site-opens/', 'about/safe-browsing/', '404.html'];
export function kindsIn(wanted) {
  const found = wanted.flatMap((language) => kinds.map((kind) => `/${language}/${kind}`));
  const missing = found.filter((address) => !all.includes(address.split('#')[0]));
  assert.deepEqual(missing, [], 'our site has lost pages that the tests look at');
  return ['/', '/404.html', ...found];
}

// Starts the server and the browser. `open` gives a page in a fresh profile; whatever it asks of another
// site is answered here and remembered, and so is every complaint of its policy.
export async function start() {
  const host = await serve(site);
  const browser = await chromium.launch({ executablePath, args: flags });
  const open = async (options = {}) => {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 }, ...options });
    const elsewhere = [];
    await context.route('**', (route) => {
      const url = route.request().url();
      if (url.startsWith(host.origin)) return route.continue();
      elsewhere.push(url);
      return route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><title>weather</title>' });
    });
    const complaints = [];
    await context.exposeBinding('kyrViolation', (_, text) => complaints.push(text));
    await context.addInitScript(() => document.addEventListener('securitypolicyviolation', (event) => {
      window.kyrViolation(`${location.pathname}: ${event.effectiveDirective} refuses ${event.blockedURI || event.sample}`);
    }));
    const page = await context.newPage();
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(`${page.url()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error}`));
    return { context, page, elsewhere, complaints };
  };
  const close = async () => {
    await browser.close();
    host.close();
  };
  return { host, browser, open, close };
}
