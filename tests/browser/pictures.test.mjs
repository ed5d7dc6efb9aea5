// Pictures and recordings as readers' browsers take them: the size that fits, at the place that was kept
// for it, when it is needed; and a sound that plays under the page's own policy.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { serve } from './server.mjs';

const kyr = process.env.KYR_BINARY ?? path.join(process.env.CARGO_TARGET_DIR ?? 'target', 'release', 'kyr');
const executablePath = process.env.KYR_CHROMIUM;
assert.ok(fs.existsSync(kyr), `there is no ${kyr}: run \`tests/run browser\``);
assert.ok(executablePath, 'KYR_CHROMIUM must name a Chromium: run `tests/run browser`');

let folder, host, browser;

// A photograph, nearly: colours that run into each other.
async function photograph() {
  const page = await browser.newPage();
  const data = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [1600, 1200];
    const ink = canvas.getContext('2d');
    for (let i = 0; i < 400; i++) {
      ink.fillStyle = `hsl(${i * 7} 60% ${30 + (i % 50)}%)`;
      ink.fillRect((i * 97) % 1600, (i * 61) % 1200, 300, 200);
    }
    return canvas.toDataURL('image/jpeg', 0.9);
  });
  await page.close();
  return Buffer.from(data.split(',')[1], 'base64');
}

// A second of silence.
function recording() {
  const samples = 8000;
  const head = Buffer.from('RIFF....WAVEfmt ....................data....', 'latin1');
  head.writeUInt32LE(36 + samples, 4);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(samples, 24);
  head.writeUInt32LE(samples, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.writeUInt32LE(samples, 40);
  return Buffer.concat([head, Buffer.alloc(samples, 128)]);
}

before(async () => {
  browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync'],
  });
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kyr-pictures-'));
  const home = path.join(folder, 'content/en');
  fs.mkdirSync(home, { recursive: true });
  fs.writeFileSync(path.join(folder, 'site.yaml'), 'base_url: https://rights.example/\nlanguages: [en]\n');
  fs.writeFileSync(path.join(home, 'near.jpg'), await photograph());
  fs.copyFileSync(path.join(home, 'near.jpg'), path.join(home, 'far.jpg'));
  fs.writeFileSync(path.join(home, 'story.wav'), recording());
  fs.writeFileSync(path.join(home, 'wide.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 1"><path d="M0 0h8v1z"/></svg>');
  const filler = 'Words to read before the next picture.\n\n'.repeat(200);
  fs.writeFileSync(path.join(home, '_index.md'), `---
title: Home
description: A page with pictures.
---
![Near](near.jpg)

![Wide](wide.svg)

\`\`\`audio
file: story.wav
title: A second of silence
transcript: Nothing is said.
\`\`\`

${filler}
![Far](far.jpg)
`);
  execFileSync(kyr, ['build', '--root', folder, '--output', path.join(folder, 'public')]);
  host = await serve(path.join(folder, 'public'));
});
after(async () => {
  await browser?.close();
  host?.close();
  if (folder) fs.rmSync(folder, { recursive: true });
});

async function open(options) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const asked = [];
  const complaints = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => {
    if (/Content Security Policy|Refused|violat|error/i.test(message.text())) complaints.push(message.text());
  });
  return { context, page, asked, complaints };
}

test('a phone loads the size that fits, and what is far away when it comes near', async () => {
  const { context, page, asked, complaints } = await open({ viewport: { width: 360, height: 640 }, deviceScaleFactor: 1.5 });
  await page.goto(`${host.origin}/en/`, { waitUntil: 'load' });
  const media = () => asked.filter((url) => url.includes('/media/')).map((url) => path.basename(url).replace(/\..*\./, '.'));
  const near = await page.$eval('img[alt=Near]', (image) => ({
    shown: image.getBoundingClientRect().width, natural: image.naturalWidth, source: image.currentSrc,
  }));
  assert.ok(near.natural > 0 && near.source.includes('near-640.'), near.source);
  assert.ok(near.shown > 280 && near.shown <= 360, `${near.shown} px wide`);
  assert.ok(media().every((name) => !name.startsWith('far')), media().join());
  assert.ok(media().every((name) => !name.startsWith('story')), 'a recording was loaded unasked');
  await page.$eval('img[alt=Far]', (image) => image.scrollIntoView());
  await page.waitForFunction(() => {
    const image = document.querySelector('img[alt=Far]');
    return image.complete && image.naturalWidth > 0;
  });
  assert.ok(media().some((name) => name === 'far-640.webp'), media().join());
  assert.deepEqual(complaints, []);
  await context.close();
});

test('a page keeps room for its pictures, so that nothing jumps', async () => {
  const { context, page } = await open({ viewport: { width: 360, height: 640 } });
  // Pictures come late, as on a bad network.
  let come;
  const late = new Promise((resolve) => { come = resolve; });
  await page.route('**/media/**', async (route) => {
    await late;
    await route.continue();
  });
  await page.goto(`${host.origin}/en/`, { waitUntil: 'domcontentloaded' });
  const heights = () => page.$$eval('main img', (images) => images.map((image) => Math.round(image.getBoundingClientRect().height)));
  const early = await heights();
  come();
  await page.$eval('img[alt=Far]', (image) => image.scrollIntoView());
  await page.waitForFunction(() => [...document.querySelectorAll('main img')].every((image) => image.complete && image.naturalWidth > 0));
  const [near, wide, far] = await heights();
  assert.deepEqual(early, [near, wide, far]);
  assert.ok(near > 200 && near === far, `${near} and ${far}`);
  assert.ok(wide > 20 && wide < 60, `a drawing of 8 by 1 is ${wide} px high`);
  await context.close();
});

test('a browser without WebP gets a picture that it knows', async () => {
  const { context, page } = await open({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${host.origin}/en/`, { waitUntil: 'load' });
  const natural = await page.evaluate(async () => {
    const image = document.querySelector('img[alt=Near]');
    image.closest('picture').querySelector('source').remove();
    await image.decode();
    const plain = new Image();
    plain.src = image.currentSrc;
    await plain.decode();
    return [plain.src.replace(/.*\./, ''), plain.naturalWidth, plain.naturalHeight];
  });
  assert.deepEqual(natural, ['jpg', 640, 480]);
  await context.close();
});

test('a recording plays, and its words can be read without it', async () => {
  const { context, page, complaints } = await open({ viewport: { width: 360, height: 640 } });
  await page.goto(`${host.origin}/en/`, { waitUntil: 'load' });
  assert.equal(await page.getByText('Nothing is said.').isVisible(), false);
  await page.getByText('Read what is said').click();
  assert.equal(await page.getByText('Nothing is said.').isVisible(), true);
  const length = await page.$eval('audio', async (audio) => {
    audio.muted = true;
    await audio.play();
    return audio.duration;
  });
  assert.ok(Math.abs(length - 1) < 0.1, `${length} s`);
  assert.deepEqual(complaints, []);
  await context.close();
});
