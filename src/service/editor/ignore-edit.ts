import type { LocatedDiagnostic, TextEdit } from '../../diagnostics/diagnostic.ts';
import { isIgnitionName } from '../../grammar/config-names.ts';
import { commentsOf } from '../../syntax/yaml/comments.ts';
import { lineIndexOf } from '../../text/ranges.ts';
import type { Location } from '../../text/source.ts';
import { treeOf } from '../tree-of.ts';
import { configAround } from './config-around.ts';

/** Codes that a comment cannot ignore: those of texts that cannot be read, and those of the comments themselves. */
const NOT_IGNORED = /^(?:yaml|json)\/|^check\//;

/** The reason that the comment gives until someone writes a better one. A comment without a reason is reported. */
const REASON = 'intended';

/**
 * The edit that writes a comment which ignores a diagnostic: on a line of its own above, or at the end of the line. A diagnostic in a
 * local file is ignored where the config embeds the file. Undefined where no comment can stand, such as in a block scalar, and for a
 * diagnostic that no comment ignores.
 */
export function ignoreEdit({ code, location, related = [] }: LocatedDiagnostic): TextEdit | undefined {
  const place = [location, ...related.map((other) => other.location)].find(isInConfig);
  if (!place || NOT_IGNORED.test(code)) return undefined;
  const { source } = place;
  const lines = lineIndexOf(source);
  const { line } = lines.position(place.span.start);
  const [start, written] = [lines.start(line), lines.line(line)];
  const end = start + written.length;
  const lineEnd = source.text.startsWith('\r\n', end) ? '\r\n' : '\n';
  const comment = `# butane-ignore ${code}: ${REASON}`;
  const margin = /^ */.exec(written)![0];
  const above = { at: start, text: `${margin}${comment}${lineEnd}`, begins: margin.length };
  const behind = { at: end, text: ` ${comment}`, begins: 1 };
  const chosen = [above, behind].find(({ at, text, begins }) =>
    isComment(source.text.slice(0, at) + text + source.text.slice(at), at + begins),
  );
  return chosen && { source, span: { start: chosen.at, end: chosen.at }, text: chosen.text };
}

/** True in a Butane config; false in an Ignition config, which has no comments, and in a local file. */
function isInConfig({ source: { name, text }, span }: Location): boolean {
  return !isIgnitionName(name) && configAround(text, span.start)?.variant !== undefined;
}

/** True if a comment of a config begins at an offset. */
function isComment(text: string, offset: number): boolean {
  const config = configAround(text, offset);
  const root = config && treeOf(config.text);
  return root !== undefined && commentsOf(config!.text, root).some(({ span }) => span.start + config!.start === offset);
}
