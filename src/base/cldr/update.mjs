#!/usr/bin/env node
// Makes languages.tsv and countries.tsv of the npm packages of CLDR:
//
//   npm install --prefix FOLDER cldr-core@48.2.0 cldr-localenames-full@48.2.0 cldr-misc-full@48.2.0
//   src/base/cldr/update.mjs FOLDER
//
// ICU4X has neither the names of languages and countries nor quotation marks under a stable interface.
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const packages = join(process.argv[2], "node_modules");
const here = dirname(fileURLToPath(import.meta.url));
const read = (name) => JSON.parse(readFileSync(join(packages, name), "utf8"));
const main = (part, tag, file) => {
  const name = `${part}/main/${tag}/${file}.json`;
  return existsSync(join(packages, name)) ? read(name).main[tag] : undefined;
};
const version = read("cldr-core/package.json").version;
const about = `# From cldr-core, cldr-localenames-full and cldr-misc-full ${version} (Unicode License v3), by src/base/cldr/update.mjs.\n`;
const locales = readdirSync(join(packages, "cldr-localenames-full/main")).filter((tag) => tag !== "und").sort();
const names = (tag, file, key) => main("cldr-localenames-full", tag, file)?.localeDisplayNames[key];
const parent = (tag) => (tag.includes("-") ? tag.slice(0, tag.lastIndexOf("-")) : null);

// As the menu of languages begins a name; a name with a capital inside it (isiZulu) stays, and so does Georgian, whose
// capitals are for headlines.
const first = (name) =>
  /\p{Lu}/u.test(name) || /^\p{Script=Georgian}/u.test(name) ? name : name[0].toUpperCase() + name.slice(1);

const rows = new Map();
for (const tag of locales) {
  const all = names(tag, "languages", "languages") ?? {};
  const marks = main("cldr-misc-full", tag, "delimiters")?.delimiters;
  if (!marks) continue;
  const quotes = `${marks.quotationStart} ${marks.quotationEnd}\t${marks.alternateQuotationStart} ${marks.alternateQuotationEnd}`;
  const scripted = /-[A-Z][a-z]{3}$/.test(tag) ? all[tag.split("-")[0]] : undefined;
  const name = all[tag] ?? rows.get(tag)?.[0] ?? scripted ?? "";
  rows.set(tag, [name && first(name), quotes]);
  // What a language calls its own variants: `zh` has a name for `zh-Hans`.
  for (const [variant, name] of Object.entries(all)) {
    if (variant.startsWith(`${tag}-`) && /-([A-Z][a-z]{3}|[A-Z]{2}|\d{3})$/.test(variant)) rows.set(variant, [first(name), quotes]);
  }
}
let languages = about + "# tag\tname of the language in itself\tquotation marks\tquotation marks inside others\n";
for (const tag of [...rows.keys()].sort()) {
  const row = rows.get(tag);
  const above = rows.get(parent(tag));
  if (above && row[0] === "" && row[1] === above[1]) continue;
  languages += `${tag}\t${row[0]}\t${row[1]}\n`;
}
writeFileSync(join(here, "languages.tsv"), languages);

const levels = read("cldr-core/coverageLevels.json").coverageLevels;
const named = locales.filter((tag) => levels[tag] === "modern" || levels[tag] === "moderate");
const codes = Object.keys(names("en", "territories", "territories"))
  .filter((code) => /^[A-Z]{2}$/.test(code) && !["ZZ", "XA", "XB", "EZ", "QO", "UN"].includes(code))
  .sort();
let countries = about + `# ${codes.join("\t")}\n`;
for (const tag of named) {
  const territories = names(tag, "territories", "territories");
  const known = (code) => (territories[code] && territories[code] !== code ? territories[code] : "");
  countries += `${tag}\t${codes.map(known).join("\t")}\n`;
}
writeFileSync(join(here, "countries.tsv"), countries);
