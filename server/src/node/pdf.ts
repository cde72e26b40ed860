import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { NoPdf, type PdfMaker } from '../export/export.ts';
import { findChromium, findProgram } from './programs.mjs';

const run = promisify(execFile);

/** How long a program may run before it is killed, in milliseconds. */
const TIME_LIMIT = 90_000;

const OFFICES = ['soffice', 'libreoffice'];
const OFFICE_PLACES = [
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
  'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.exe',
];

/**
 * Makes a PDF with bookmarks: from the web page with a Chromium browser on this machine or, if there is none or it
 * fails, from the DOCX with LibreOffice. Works in a temporary folder, which is deleted afterwards. Throws NoPdf.
 */
export const makePdf: PdfMaker = async (sources) => {
  const browser = findChromium();
  const office = findProgram(OFFICES, OFFICE_PLACES);
  if (browser === undefined && office === undefined)
    throw new NoPdf(
      '生成 PDF 要用 Chrome、Edge、Chromium 或 LibreOffice，这台机器上没有找到。可以装其中一个，或者导出网页、Word 文件后自己打印成 PDF',
    );
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-pdf-')).catch(({ code }: NodeJS.ErrnoException) => {
    throw new NoPdf(`没有生成 PDF：放临时文件的 ${tmpdir()} 写不进去（${code ?? '未知错误'}）`);
  });
  try {
    const failures: string[] = [];
    if (browser !== undefined) {
      const pdf = await attempt(browser, () => printPage(browser, folder, sources.html()), failures);
      if (pdf) return pdf;
    }
    if (office !== undefined) {
      const pdf = await attempt(office, () => convertDocument(office, folder, sources.docx()), failures);
      if (pdf) return pdf;
    }
    throw new NoPdf(`没有生成 PDF：${failures.join('；')}`);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
};

/** A program's output; undefined, with a note in `failures`, if it does not start, fails, hangs or writes nothing. */
async function attempt(
  program: string,
  make: () => Promise<Uint8Array>,
  failures: string[],
): Promise<Uint8Array | undefined> {
  try {
    return await make();
  } catch (error) {
    const { code, killed } = error as { code?: unknown; killed?: boolean };
    const reason = killed
      ? '超过时限没有完成'
      : code === undefined
        ? '没有运行成功'
        : `没有运行成功（${String(code)}）`;
    failures.push(`${program} ${reason}`);
    return undefined;
  }
}

async function printPage(browser: string, folder: string, html: string): Promise<Uint8Array> {
  const page = join(folder, 'report.html');
  const pdf = join(folder, 'report.pdf');
  await writeFile(page, html);
  await run(
    browser,
    [
      '--headless',
      '--disable-gpu',
      '--no-first-run',
      '--disable-extensions',
      '--disable-background-networking',
      // The page loads nothing, and the browser should not contact anything on its own.
      '--host-resolver-rules=MAP * ~NOTFOUND',
      `--user-data-dir=${join(folder, 'profile')}`,
      // The sandbox does not start as root, which is the user in most containers.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--no-pdf-header-footer',
      '--generate-pdf-document-outline',
      `--print-to-pdf=${pdf}`,
      pathToFileURL(page).href,
    ],
    { timeout: TIME_LIMIT, windowsHide: true },
  );
  return readFile(pdf);
}

async function convertDocument(office: string, folder: string, docx: Uint8Array): Promise<Uint8Array> {
  const document = join(folder, 'report.docx');
  await writeFile(document, docx);
  await run(
    office,
    [
      // A separate profile, so that a running LibreOffice does not interfere.
      `-env:UserInstallation=${pathToFileURL(join(folder, 'office')).href}`,
      '--headless',
      '--convert-to',
      'pdf:writer_pdf_Export:{"ExportBookmarks":{"type":"boolean","value":"true"},"UseTaggedPDF":{"type":"boolean","value":"true"}}',
      '--outdir',
      folder,
      document,
    ],
    { timeout: TIME_LIMIT, windowsHide: true },
  );
  return readFile(join(folder, 'report.pdf'));
}
