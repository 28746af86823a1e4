// Audits pages as Lighthouse does on a phone, and prints the medians of several rounds.
//   node audit.mjs ADDRESS ROUNDS PATH...
import lighthouse from 'lighthouse';
import { launch } from 'chrome-launcher';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
const [address, rounds, ...paths] = process.argv.slice(2);
const median = numbers => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

// A busy machine loses a recording now and then, which says nothing of the page.
async function audit(path, tries = 3) {
  const { lhr } = await lighthouse(new URL(path, address).href, { port: chrome.port, onlyCategories: categories, logLevel: 'error' });
  if (!lhr.runtimeError) return lhr;
  if (tries === 1) throw new Error(`${path}: ${lhr.runtimeError.message}`);
  return audit(path, tries - 1);
}

const flags = ['--headless=new', '--disable-gpu', ...process.getuid?.() === 0 ? ['--no-sandbox'] : []];
const chrome = await launch({ chromePath: process.env.CHROMIUM, chromeFlags: flags });
let missed = 0;
try {
  console.log(`| page | ${categories.join(' | ')} | layout shift | largest paint |`);
  console.log(`|---|${categories.map(() => '---').join('|')}|---|---|`);
  for (const path of paths) {
    const runs = [];
    const reasons = new Set();
    for (let round = 0; round < Number(rounds); round++) {
      const lhr = await audit(path);
      runs.push(lhr);
      for (const category of categories)
        for (const { id, weight } of lhr.categories[category].auditRefs)
          if (weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 1) reasons.add(`${category}: ${lhr.audits[id].title}`);
    }

    const scores = categories.map(category => median(runs.map(lhr => Math.round(lhr.categories[category].score * 100))));
    const shift = median(runs.map(lhr => lhr.audits['cumulative-layout-shift'].numericValue));
    const paint = median(runs.map(lhr => lhr.audits['largest-contentful-paint'].numericValue));
    console.log(`| ${path} | ${scores.join(' | ')} | ${shift.toFixed(3)} | ${Math.round(paint)} ms |`);
    if (scores.every(score => score === 100) && shift === 0) continue;
    missed++;
    for (const reason of reasons) console.log(`  ${path}: ${reason}`);
  }
} finally {
  chrome.kill();
}

if (missed > 0) console.error(`${missed} of ${paths.length} pages miss 100, or something moves on them.`);
process.exitCode = missed > 0 ? 1 : 0;
