import { isFatal } from '../../../diagnostics/diagnostic.ts';
import type { ReadDocument } from '../../../document/document.ts';
import { fileContents } from '../../../inspect/file-contents.ts';
import { fileTree } from '../../../inspect/file-tree.ts';
import { inspectDocument } from '../../../inspect/inspect-document.ts';
import type { Inspection } from '../../../inspect/inspection.ts';
import type { Look } from '../../../inspect/look.ts';
import { renderInspection } from '../../../inspect/render-inspection.ts';
import { jsonText } from '../../../report/json-text.ts';
import { paletteOf } from '../../../report/palette.ts';
import { logLine, logPath } from '../../../text/log-text.ts';
import { pushAll } from '../../../text/push-all.ts';
import { wantsColor } from '../../drop-in/butane.ts';
import { nodeGunzip } from '../../io/node-gunzip.ts';
import { nodeGzip } from '../../io/node-host.ts';
import { complainer, operandsFault } from '../complain.ts';
import { type DocumentFlags, documentReading } from '../document-reading.ts';
import { documentReport } from '../document-report.ts';
import { printContents } from '../print-contents.ts';
import { instanceFault, readOperandDocuments } from '../read-documents.ts';
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
  const complain = complainer('inspect', streams);
  const modes = [
    flags.tree && '--tree',
    flags.file !== undefined && '--file',
    flags.textconv && '--textconv',
    flags.format === 'json' && '--format json',
  ];
  const [mode, other] = modes.filter((one) => typeof one === 'string');
  if (other !== undefined) return complain(`name ${mode} or ${other}, not both`);
  const misnamed = operandsFault(files);
  if (misnamed !== undefined) return complain(misnamed);
  const reading = documentReading(files, flags, streams);
  if ('fault' in reading) return complain(reading.fault);
  if (flags.textconv) return files.length > 1 ? complain('--textconv takes one file') : textconv(files[0]!, reading, streams);

  let status = 0;
  const documents: ReadDocument[] = [];
  for (const file of files) {
    const operand = readOperand(file, streams.stdin);
    if ('fault' in operand) {
      complain(operand.fault);
      status = 1;
      continue;
    }
    const read = readOperandDocuments(operand, reading);
    pushAll(documents, read.documents);
    if (!isFatal(read.report)) continue;
    const look = { color: wantsColor(flags.color, streams.stderrIsTerminal), columns: process.stderr.columns };
    streams.stderr(documentReport(read, operand.config.name, look));
    status = 1;
  }
  const fault = status === 0 ? instanceFault(documents, flags.instance) : undefined;
  if (fault !== undefined) return complain(fault);
  if (flags.file !== undefined) {
    if (status !== 0) return status;
    const [only, ...others] = documents;
    if (!only || others.length > 0) return complain(`--file takes one config, and there are ${documents.length}`);
    const contents = fileContents(only, flags.file, nodeGunzip);
    if ('fault' in contents) complain(contents.fault);
    else if (isBinary(contents.bytes) && streams.stdoutIsTerminal())
      complain(`${flags.file} is binary and stdout is a terminal: redirect stdout to a file`);
    else {
      printContents([contents.bytes], 'inspect', streams);
      return 0;
    }
    return 1;
  }
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
    result(jsonText({ version: 1, configs: inspections }));
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

/** The number of bytes that git examines to tell a binary file from a text. */
const EXAMINED = 8000;

/** True for contents that git takes for binary: a NUL is near their beginning. */
function isBinary(contents: Uint8Array): boolean {
  return contents.subarray(0, EXAMINED).includes(0);
}

/** True unless the locale names another encoding than UTF-8: `C` and `POSIX` do. */
function takesUnicode({ LC_ALL, LC_CTYPE, LANG }: Readonly<Record<string, string | undefined>>): boolean {
  const locale = LC_ALL || LC_CTYPE || LANG;
  return locale === undefined || /utf-?8/i.test(locale);
}
