import { codeInMarkdown } from '../../diagnostics/code-in-markdown.ts';
import { describedCode } from '../../diagnostics/described-code.ts';
import type { Feature } from '../feature.ts';

/** The request `butane/explain`: what a code means, as Markdown; null if there is no such code. */
export const explain: Feature = ({ connection }) => {
  connection.onRequest('butane/explain', ({ code }: { code: string }): { text: string } | null => {
    const entry = describedCode(code);
    return entry ? { text: `# ${code}\n\n${codeInMarkdown(code, entry, '')}\n` } : null;
  });
  return { capabilities: {} };
};
