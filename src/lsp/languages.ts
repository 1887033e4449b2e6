import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isButaneName, isIgnitionName } from '../grammar/config-names.ts';
import { isButaneYaml } from '../service/editor/butane-yaml.ts';

/** The language of Ignition configs. */
const IGNITION = 'ignition';

/** True for the name of a file that may be a Butane config: one of those of Butane configs, or of YAML. */
export function mayBeConfigName(path: string): boolean {
  return isButaneName(path) || /\.ya?ml$/i.test(path);
}

/** True for a document that the server has something to say about, whatever the editor takes its language to be. */
export function isConfig(path: string, document: TextDocument): boolean {
  if (isButaneName(path) || isIgnitionName(path) || ['butane', IGNITION].includes(document.languageId)) return true;
  return (/^yaml\b/.test(document.languageId) || mayBeConfigName(path)) && isButaneYaml(document.getText());
}

/** The extension that the path of a document lacks: of what an editor calls an Ignition config, under any name. */
export function missingExtension(path: string, { languageId }: TextDocument): string {
  return languageId === IGNITION && !isIgnitionName(path) ? '.ign' : '';
}
