import { isFatal } from '../../../diagnostics/diagnostic.ts';
import type { ReadOptions } from '../../../document/document.ts';
import { readDocuments } from '../../../document/read-document.ts';
import { filesOfReader } from '../../../host/files-of-reader.ts';
import { canonicalText } from '../../../inspect/canonical-text.ts';
import { logLine } from '../../../text/log-text.ts';
import type { CommandStreams } from '../../drop-in/butane.ts';
import { nodeDigest } from '../../io/node-digest.ts';
import { nodeGunzip } from '../../io/node-gunzip.ts';
import { printContents } from '../print-contents.ts';
import { readOperand } from '../read-operand.ts';

/** Where the config stands for `namesOfFiles`. */
const FOLDER = 'config';

/** The name of a local file stands for its contents: git gives a copy of the config, away from its local files. */
const namesOfFiles = filesOfReader((path) => `(local file ${path.slice(FOLDER.length + 1)})\n`);

/**
 * Prints a config as a text to compare line by line. What is no config, or has errors, is printed as it is, because git would stop at
 * another exit status.
 */
export function textconv(file: string, reading: ReadOptions, streams: CommandStreams): number {
  const operand = readOperand(file, streams.stdin);
  if ('fault' in operand) {
    streams.stderr(`butane inspect: ${logLine(operand.fault)}\n`);
    return 1;
  }
  const { documents, report } = readDocuments(operand.config, { ...reading, files: namesOfFiles, filesDir: FOLDER });
  if (isFatal(report) || documents.length === 0) printContents([operand.config.bytes], 'inspect', streams);
  else streams.result(canonicalText(documents, nodeDigest, nodeGunzip));
  return 0;
}
