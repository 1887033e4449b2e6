import { isFatal } from '../../../diagnostics/diagnostic.ts';
import type { ReadDocument } from '../../../document/document.ts';
import { readDocuments } from '../../../document/read-document.ts';
import { fileContents } from '../../../inspect/file-contents.ts';
import { fileTree } from '../../../inspect/file-tree.ts';
import { inspectDocument } from '../../../inspect/inspect-document.ts';
import type { Inspection } from '../../../inspect/inspection.ts';
import type { Look } from '../../../inspect/look.ts';
import { renderInspection } from '../../../inspect/render-inspection.ts';
import { paletteOf } from '../../../report/palette.ts';
import { logLine, logPath } from '../../../text/log-text.ts';
import { wantsColor } from '../../drop-in/butane.ts';
import { nodeGunzip } from '../../io/node-gunzip.ts';
import { nodeGzip } from '../../io/node-host.ts';
import { type DocumentFlags, documentReading } from '../document-reading.ts';
import { documentReport } from '../document-report.ts';
import { readOperand } from '../read-operand.ts';
import type { Surroundings } from '../surroundings.ts';
import { textconv } from './textconv.ts';

/** The options of `butane inspect`. */
export interface InspectFlags extends DocumentFlags {
  readonly format: 'text' | 'json';
  readonly tree?: true;
  readonly file?: string;
  readonly textconv?: true;
  readonly color: string;
}

/** Shows configs. Returns the exit status. */
export function runInspect(files: readonly string[], flags: InspectFlags, { streams }: Surroundings): number {
  const complain = (message: string): 2 => {
    streams.stderr(`butane inspect: ${logLine(message)}\n`);
    return 2;
  };
  const modes = [
    flags.tree && '--tree',
    flags.file !== undefined && '--file',
    flags.textconv && '--textconv',
    flags.format === 'json' && '--format json',
  ];
  const [mode, other] = modes.filter((one) => typeof one === 'string');
  if (other !== undefined) return complain(`name ${mode} or ${other}, not both`);
  if (files.filter((file) => file === '-').length > 1) return complain('stdin can be read once: write - once');
  const reading = documentReading(flags, streams);
  if ('fault' in reading) return complain(reading.fault);
  if (flags.textconv) return files.length > 1 ? complain('--textconv takes one file') : textconv(files[0]!, reading, streams);

  let status = 0;
  const documents: ReadDocument[] = [];
  for (const file of files) {
    const operand = readOperand(file, streams.stdin);
    if ('fault' in operand) return complain(operand.fault);
    const read = readDocuments(operand, { ...reading, files: operand.files });
    documents.push(...read.documents);
    if (!isFatal(read.report)) continue;
    const look = { color: wantsColor(flags.color, streams.stderrIsTerminal), columns: process.stderr.columns };
    streams.stderr(documentReport(read, operand.name, look));
    status = 1;
  }
  if (flags.file !== undefined) return status === 0 ? printFile(documents, flags.file, complain, streams) : status;
  const inspections = documents.map((read) => inspectDocument(read, nodeGunzip, nodeGzip));
  print(inspections, flags, streams);
  return status;
}

function print(
  inspections: readonly Inspection[],
  { format, tree, color }: InspectFlags,
  { result, stdoutIsTerminal }: Surroundings['streams'],
): void {
  if (format === 'json') {
    result(`${JSON.stringify({ version: 1, configs: inspections }, null, 2)}\n`);
    return;
  }
  const palette = paletteOf(wantsColor(color, stdoutIsTerminal));
  const look: Look = { columns: process.stdout.columns || undefined, unicode: takesUnicode(process.env), palette };
  const texts = inspections.map((one) => {
    if (!tree) return renderInspection(one, look);
    const head =
      inspections.length > 1 ? `${logPath(one.config)}${one.instance === undefined ? '' : ` (${logLine(one.instance)})`}:\n` : '';
    return head + fileTree(one, look);
  });
  result(texts.join('\n'));
}

/** True unless the locale names another encoding than UTF-8: `C` and `POSIX` do. */
function takesUnicode({ LC_ALL, LC_CTYPE, LANG }: Readonly<Record<string, string | undefined>>): boolean {
  const locale = LC_ALL || LC_CTYPE || LANG;
  return locale === undefined || /utf-?8/i.test(locale);
}

function printFile(
  documents: readonly ReadDocument[],
  path: string,
  complain: (message: string) => 2,
  { result }: Surroundings['streams'],
): number {
  const [document, ...others] = documents;
  if (!document || others.length > 0) return complain(`--file takes one config, and there are ${documents.length}`);
  const contents = fileContents(document, path, nodeGunzip);
  if ('fault' in contents) return complain(contents.fault);
  result(contents.bytes);
  return 0;
}
