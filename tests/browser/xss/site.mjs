// A site in which every string that somebody other than kyr can write is a vector: front matter, Markdown,
// components, places, interface strings, settings and file names. What kyr refuses is taken out and the rest is built.
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { at, vectors } from './vectors.mjs';

const run = promisify(execFile);
const quoted = (text) => JSON.stringify(text);
const inline = (text) => text.replace(/\s*\n\s*/g, ' ');

// A file that is written line by line, and knows which vector stands on which line.
class Draft {
  constructor(site, file) {
    Object.assign(this, { site, file, lines: [], places: [] });
  }
  line(text) {
    this.lines.push(...text.split('\n'));
  }
  // Puts the next vector into `form`; where it was refused, `benign`, or nothing.
  put(source, vector, form, benign) {
    const number = this.site.place(source, vector, this.file);
    const refused = this.site.refused.has(number);
    if (refused && benign === undefined) return;
    const from = this.lines.length + 1;
    this.line(form(refused ? benign : at(vector.text, number)));
    // What opens something in YAML is noticed in the line below it.
    this.places.push({ number, from, to: this.lines.length + (source === 'front: raw' ? 1 : 0) });
  }
  text() {
    return `${this.lines.join('\n')}\n`;
  }
}

export class Site {
  constructor(folder, { html, kinds }) {
    Object.assign(this, { folder, html, kinds, refused: new Set(), placed: new Map(), drafts: new Map() });
  }
  place(source, vector, file) {
    const number = 10000 + this.placed.size;
    this.placed.set(number, { source, vector, file });
    return number;
  }
  draft(file) {
    const draft = new Draft(this, file);
    this.drafts.set(file, draft);
    return draft;
  }

  write() {
    this.placed.clear();
    this.drafts.clear();
    settings(this.draft('site.yaml'), this);
    home(this.draft('content/en/_index.md'), 'Home');
    home(this.draft('content/en/v/_index.md'), 'Vectors');
    home(this.draft('content/en/places/_index.md'), 'Places');
    home(this.draft('content/en/cards/_index.md'), 'Cards');
    vectors.forEach((vector, i) => page(this.draft(`content/en/v/p${i}.md`), vector, this.kinds[i % this.kinds.length]));
    place(this.draft('content/places/nl.yaml'));
    placePage(this.draft('content/en/places/nl.md'));
    card(this.draft('content/en/cards/card.md'));
    messages(this.draft('locales/en/own.ftl'));
    if (this.named) names(this);
    fs.rmSync(path.join(this.folder, 'content'), { recursive: true, force: true });
    for (const [file, draft] of this.drafts) {
      const whole = path.join(this.folder, file);
      fs.mkdirSync(path.dirname(whole), { recursive: true });
      fs.writeFileSync(whole, draft.text());
    }
    fs.copyFileSync(new URL('../../fixtures/everything/content/en/rights/picture.png', import.meta.url), path.join(this.folder, 'content/en/v/picture.png'));
  }

  // Builds, less what is refused, until there is nothing more to refuse. Gives the diagnostics that blame no vector.
  async build(kyr) {
    for (let round = 0; round < 40; round += 1) {
      this.write();
      const found = await this.run(kyr);
      if (!found.length && this.named) return [];
      // Names are tried once everything else is in order, for a whole file is refused with them.
      this.named ||= !found.length;
      // Where a whole file cannot be read, what refers to it is wrong too; so only what stays is strange.
      const before = this.refused.size;
      const strange = found.filter((diagnostic) => {
        const guilty = this.guilty(diagnostic);
        guilty.forEach((number) => this.refused.add(number));
        return !guilty.length;
      });
      if (this.refused.size === before && strange.length) return strange;
    }
    return [{ message: 'there is always something more to refuse' }];
  }
  async run(kyr) {
    const options = ['build', '--root', this.folder, '--format', 'json', '--today', '2026-11-24'];
    const { stdout } = await run(kyr, options, { maxBuffer: 1 << 30 }).catch((error) => {
      if (typeof error.stdout !== 'string' || !error.stdout) throw error;
      return error;
    });
    return stdout.split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line)).filter((d) => d.severity === 'error');
  }
  // The vectors on the line that a diagnostic names; of a finished page, which has no lines, the one whose number it shows.
  guilty({ location, message }) {
    const draft = this.drafts.get(location?.path);
    if (draft && location.line > 0) {
      return draft.places.filter(({ from, to }) => from <= location.line && location.line <= to).map(({ number }) => number);
    }
    if (draft) return draft.places.map(({ number }) => number);
    const named = [...message.matchAll(/\d{5,}/g)].map(([number]) => Number(number)).filter((number) => this.placed.has(number));
    // HTML that does not end takes what stands below it along, and then a link in the page leads nowhere.
    const page = location?.path.match(/^output: en\/v\/(p\d+)\//);
    if (named.length || !page) return named;
    const all = this.drafts.get(`content/en/v/${page[1]}.md`).places.map(({ number }) => number);
    return all.filter((number) => this.placed.get(number).source.startsWith('Markdown: '));
  }
}

function settings(draft, site) {
  draft.line('base_url: https://example.org/');
  draft.line('languages: [en]');
  draft.line('feed_limit: 2000\npage_size: 2000\nstatus_page: true\nrights: [v]');
  draft.line(`markdown: {html: ${site.html}}`);
  draft.line('budgets: {page: 10000000, index: 10000000, file: 100000000, zip: 100000000}');
  draft.line('cards: {sheets: [{format: eu, variant: home, paper: a4}]}');
  draft.line('offline: {save_on_phone: offer}');
  draft.line('share:\n  - sms\n  - mail\n  - whatsapp');
  for (const vector of vectors) draft.put('settings: share', vector, (text) => `  - ${quoted(text)}`);
  draft.line('severity:\n  number-in-prose: notice');
  draft.line('require:\n  en:\n    pages:');
  for (const vector of vectors) draft.put('settings: require', vector, (text) => `      - ${quoted(text)}`, 'v/p1');
}

function home(draft, title) {
  draft.line(`---\ntitle: ${title}\ndescription: ${title}.\n---\nText.`);
}

function page(draft, vector, kind) {
  const put = (source, form, benign) => draft.put(source, vector, form, benign);
  const value = (name, before, benign = 'Text') => put(name, (text) => `${before}${quoted(text)}`, benign);
  draft.line('---');
  for (const key of ['title', 'description', 'menu']) value(`front: ${key}`, `${key}: `);
  if (kind !== 'page') draft.line(`kind: ${kind}`);
  draft.line('weight: 5\ndate: 2026-11-20');
  put('front: slug', (text) => `slug: ${quoted(text)}`);
  put('front: icon', (text) => `icon: ${quoted(text)}`);
  draft.line('warnings:');
  value('front: warnings', '  - ');
  draft.line('sources:');
  value('front: sources.title', '  - title: ');
  value('front: sources.url', '    url: ', 'https://example.org/');
  draft.line('picture:\n  src: picture.png');
  value('front: picture.alt', '  alt: ');
  draft.line('review:\n  on: 2026-11-20');
  value('front: review.by', '  by: ');
  value('front: review.role', '  role: ', 'lawyer');
  if (kind === 'testimonial') {
    draft.line('name_changed: true\ndetails_changed: true\nconsent: given\nconsent_review_due: 2027-05-24\nconsent_ref: A-1\njurisdiction: nl');
    for (const key of ['pseudonym', 'source_org', 'period']) value(`front: ${key}`, `${key}: `);
  }
  put('front: raw', (text) => `${/^[\w-]+: /.test(text) ? '' : 'place: '}${inline(text)}`);
  draft.line('---');
  components(draft, value, put);
  body(draft, put);
}

function components(draft, value, put) {
  const fence = (name, inside) => {
    draft.line(`\n\`\`\`${name}`);
    inside();
    draft.line('```');
  };
  fence('flow', () => {
    value('flow: title', 'title: ');
    draft.line('tone: help\nstarts:');
    value('flow: starts', '  - ');
    draft.line('steps:');
    value('flow: steps', '  - ');
    value('flow: result', 'result: ');
  });
  fence('flow', () => {
    draft.line('title: Branches\ntone: harm\nstarts: [One]\nbranches:');
    value('flow: branches.title', '  - title: ');
    draft.line('    steps:');
    value('flow: branches.steps', '      - ');
  });
  fence('steps', () => {
    draft.line('items:');
    value('steps: title', '  - title: ');
    value('steps: text', '    text: ');
    put('steps: icon', (text) => `    icon: ${quoted(text)}`);
  });
  fence('quote', () => {
    for (const key of ['text', 'by', 'role', 'note']) value(`quote: ${key}`, `${key}: `);
    draft.line('source:');
    value('quote: source.title', '  title: ');
    value('quote: source.url', '  url: ', 'https://example.org/');
  });
  fence('myth', () => {
    draft.line('items:');
    value('myth: myth', '  - myth: ');
    value('myth: fact', '    fact: ');
  });
  fence('phone', () => {
    draft.line('place: nl\nnumber: police');
    value('phone: text', 'text: ');
  });
  fence('contacts', () => {
    value('contacts: place', 'place: ', 'nl');
    draft.line('only: [legal]');
  });
}

function body(draft, put) {
  const block = (source, form) => put(`Markdown: ${source}`, (text) => `\n${form(text)}`, 'Text');
  block('heading', (text) => `## ${inline(text)}`);
  block('heading id', (text) => `## Heading {#${inline(text)}}`);
  block('item', (text) => `- ${inline(text)}`);
  block('task', (text) => `- [ ] ${inline(text)}`);
  block('quote', (text) => `> ${inline(text)}`);
  block('alert', (text) => `> [!WARNING]\n> ${inline(text)}`);
  block('cell', (text) => `| a |\n|---|\n| ${inline(text)} |`);
  block('emphasis', (text) => `Some *${inline(text)}* here.`);
  block('link text', (text) => `A [${inline(text)}](https://example.org/).`);
  const address = (source, form) => put(`Markdown: ${source}`, (text) => `\n${form(inline(text))}`, 'https://example.org/');
  address('link address', (text) => `A [link](${text}).`);
  address('link address in brackets', (text) => `A [link](<${text}>).`);
  block('link title', (text) => `A [link](https://example.org/ "${inline(text)}").`);
  block('picture description', (text) => `![${inline(text)}](picture.png)`);
  block('picture title', (text) => `![Two people](picture.png "${inline(text)}")`);
  put('Markdown: picture address', (text) => `\n![Two people](<${inline(text)}>)`, 'picture.png');
  address('reference', (text) => `A [link][r].\n\n[r]: ${text}`);
  address('autolink', (text) => `A <${text}>.`);
  block('footnote', (text) => `A note[^n].\n\n[^n]: ${inline(text)}`);
  block('footnote name', (text) => `A note[^${inline(text)}].\n\n[^${inline(text)}]: Note.`);
  block('term', (text) => `Term ${inline(text)}\n: Definition`);
  block('definition', (text) => `Term\n: ${inline(text)}`);
  block('code', (text) => `A \`${inline(text)}\`.`);
  block('code block', (text) => `\`\`\`\`\`text\n${text}\n\`\`\`\`\``);
  put('Markdown: info string', (text) => `\n\`\`\`\`\`text ${inline(text)}\nx\n\`\`\`\`\``, '');
  // Last, since HTML that does not end takes everything below it along.
  block('paragraph', (text) => text);
}

function place(draft) {
  draft.line('code: nl\nlanguages: [en]\nprotection: firewall\nscope: national\nreviewed_on: 2026-05-24\nreview_due: 2027-05-24');
  draft.line('reviewer_role: lawyer\nvictim_helpline: true\nnumbers:\n  police: {number: "0123 456 789"}');
  vectors.forEach((vector, i) => {
    draft.line(`  n${i}:`);
    draft.put('place: number', vector, (text) => `    number: ${quoted(text)}`, '112');
    draft.put('place: international', vector, (text) => `    international: ${quoted(text)}`);
  });
  draft.line('sources:');
  vectors.forEach((vector) => {
    draft.put('place: sources.title', vector, (text) => `  - title: ${quoted(text)}`, 'Text');
    draft.put('place: sources.url', vector, (text) => `    url: ${quoted(text)}`);
  });
  draft.line('contacts:\n  - {id: first, kind: legal, name: First, card: true, phone: "0123"}');
  vectors.forEach((vector, i) => {
    draft.line(`  - id: c${i}\n    kind: support`);
    draft.put('place: contact name', vector, (text) => `    name: ${quoted(text)}`, 'Text');
    draft.put('place: contact address', vector, (text) => `    address: ${quoted(text)}`);
    draft.put('place: contact e-mail', vector, (text) => `    email: ${quoted(text)}`);
    draft.put('place: contact url', vector, (text) => `    url: ${quoted(text)}`);
    draft.put('place: contact phone', vector, (text) => `    phone: ${quoted(text)}`);
  });
}

function placePage(draft) {
  draft.line('---\ntitle: A place\ndescription: A place.\ncard:');
  const [short] = vectors.filter(({ text }) => text === '"}]}</script>');
  draft.put('card: protects', short, (text) => `  protects: ${quoted(text)}`, 'Text');
  draft.put('card: law', short, (text) => `  law: ${quoted(text)}`, 'Text');
  draft.line('---\nText.\n\n```contacts\nplace: nl\n```');
}

function card(draft) {
  draft.line('---\ntitle: A card\ndescription: A card.\n---\n**A heading for {place}**\n');
  // A card has room for few words.
  for (const vector of vectors.filter(({ text }) => text.length < 14 && !text.includes('\n')).slice(0, 6)) {
    draft.put('card: item', vector, (text) => `- ${text}`);
  }
  draft.line('- {protects}\n\n{organisation}, {organisation_phone}.\n\n***\n\n**For the officer**\n\n- {law}\n\nInformation only.');
}

// Every interface string of kyr's own is overridden, as is the note of every contact.
function messages(draft) {
  const own = new URL('../../../locales/en/', import.meta.url);
  const keys = fs.readdirSync(own).flatMap((name) => [...fs.readFileSync(new URL(name, own), 'utf8').matchAll(/^([a-z][\w-]*) =/gm)].map(([, key]) => key));
  const write = (key) => (text) => `${key} = ${text.replace(/\n/g, '\n    ')}`;
  keys.forEach((key, i) => draft.put('interface string', vectors[(i * 7) % vectors.length], write(key)));
  vectors.forEach((vector, i) => draft.put('contact note', vector, write(`contact-c${i}-note`)));
}

// Names of files, as far as a file system takes them.
function names(site) {
  vectors.forEach((vector, i) => {
    const number = 10000 + site.placed.size;
    const name = at(vector.text, number).replace(/[\0/]/g, '').slice(0, 60);
    if (!['breakouts', 'encoded', 'templates'].includes(vector.kind)) return;
    if (!name || name.startsWith('.') || Buffer.byteLength(name) > 200) return;
    const draft = site.draft(`content/en/v/${i}${name}.md`);
    draft.places.push({ number: site.place('file name', vector, draft.file), from: 0, to: 1000 });
    if (site.refused.has(number)) site.drafts.delete(draft.file);
    draft.line('---\ntitle: A name\ndescription: A name.\n---\nText.');
  });
}
