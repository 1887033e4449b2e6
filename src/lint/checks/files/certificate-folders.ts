import { diagnose } from '../../../diagnostics/diagnose.ts';
import { certificateFolders as folders, foldersOfAnyone } from '../../facts/certificate-folders.ts';
import { imageNames } from '../../facts/images/shipped-files.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';

const CERTIFICATE = /-----BEGIN (?:TRUSTED )?CERTIFICATE-----/;

/** Certificates of authorities in a folder that another distribution reads: this one does not trust them. */
export const certificateFolders: MachineLint = ({ nodes, variant }) => {
  const own = folders[variant ?? ''];
  if (!own) return [];
  const { folder, extension = '' } = own;
  return nodes.flatMap((node) => {
    const slash = node.path.lastIndexOf('/');
    const [parent, name] = [node.writtenPath.slice(0, node.writtenPath.lastIndexOf('/')), node.path.slice(slash + 1)];
    if (node.kind !== 'file' || !foldersOfAnyone.includes(parent)) return [];
    if (parent === folder && name.endsWith(extension)) return [];
    const contents = node.contents();
    if (!contents || !CERTIFICATE.test(contents.text)) return [];
    const stem = name.replace(/\.(?:crt|cer|pem)$/, '');
    const right = `${folder}/${extension === '' ? name : `${stem}${extension}`}`;
    const diagnostic = diagnose('certificate/wrong-folder', {
      system: imageNames[variant!]!,
      path: node.writtenPath,
      folder,
      extension,
      meant: right,
    });
    return [aboutField(node.struct, 'path', diagnostic)];
  });
};
