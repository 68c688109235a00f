const { mkdir, readFile, readdir, writeFile } = require('node:fs/promises');
const path = require('node:path');
const { chromium } = require('playwright-core');

const ROOT = path.resolve(__dirname, '../..');
const MODELS = path.resolve(process.argv[2] ?? path.join(ROOT, 'bpmn'));
const PICTURES = path.resolve(process.argv[3] ?? path.join(ROOT, 'docs/pictures'));
const MARGIN = 16;

const CHROMIUM = {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync'
  ]
};

async function models() {
  const files = await readdir(MODELS, { recursive: true });
  return files.filter(file => file.endsWith('.bpmn')).sort().map(file => path.join(MODELS, file));
}

/** Runs in the page: draws a model and returns it as SVG, with the ids of its processes. */
async function draw(xml) {
  document.body.innerHTML = '<div id="canvas" style="width: 100vw; height: 100vh"></div>';
  const viewer = new window.BpmnJS({ container: '#canvas' });
  const { warnings } = await viewer.importXML(xml);
  if (warnings.length) {
    throw new Error(warnings.map(({ message }) => message).join('\n'));
  }
  const { svg } = await viewer.saveSVG();
  const processes = viewer.getDefinitions().rootElements
    .filter(({ $type }) => $type === 'bpmn:Process')
    .map(({ id }) => id);
  viewer.destroy();
  document.body.innerHTML = svg;
  return processes;
}

async function picture(page, file) {
  const id = path.basename(file, '.bpmn');
  const processes = await page.evaluate(draw, await readFile(file, 'utf8'));
  if (!processes.includes(id)) {
    throw new Error(`file name and process id differ: ${processes.join(', ')}`);
  }
  const png = await shot(page);
  const target = path.join(PICTURES, `${id}.png`);
  await writeFile(target, png);
  return target;
}

async function shot(page) {
  const box = await page.locator('body > svg').boundingBox();
  const size = { width: Math.ceil(box.width) + 2 * MARGIN, height: Math.ceil(box.height) + 2 * MARGIN };
  await page.setViewportSize(size);
  return page.screenshot({ clip: { x: 0, y: 0, ...size } });
}

async function main() {
  const files = await models();
  if (!files.length) {
    throw new Error(`No model found in ${MODELS}`);
  }
  await mkdir(PICTURES, { recursive: true });
  const browser = await chromium.launch(CHROMIUM);
  try {
    const page = await browser.newPage({ deviceScaleFactor: 2 });
    await page.setContent(`<style>body { margin: ${MARGIN}px; background: white } svg { display: block }</style>`);
    await page.addScriptTag({ path: require.resolve('bpmn-js/dist/bpmn-viewer.production.min.js') });
    for (const file of files) {
      try {
        console.log(path.relative(ROOT, await picture(page, file)));
      } catch (problem) {
        console.error(`${path.relative(ROOT, file)}: ${problem.message}`);
        process.exitCode = 1;
      }
    }
  } finally {
    await browser.close();
  }
}

main().catch(problem => {
  console.error(problem.message);
  process.exitCode = 1;
});
