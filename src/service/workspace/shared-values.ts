import { readValuesFile, type ValuesFile } from '../../compose/outside-values.ts';
import { type Files, isFault } from '../../host/files.ts';
import type { FileFaultMessage } from './workspace-host.ts';

/** The values of variables in the files that the settings name. Like a check of the command line, it needs none of the files. */
export interface SharedValues {
  readonly vars: readonly ValuesFile[];
  /** The first file that cannot be read. Its values do not count. */
  readonly fault?: FileFaultMessage | undefined;
}

export function sharedValues(paths: readonly string[], files: Files): SharedValues {
  let fault: FileFaultMessage | undefined;
  const vars = paths.flatMap((file): ValuesFile[] => {
    const bytes = files.read(file);
    if (isFault(bytes)) {
      if (bytes.fault.errno !== 'ENOENT')
        fault ??= { file, message: `vars of the settings: ${file} cannot be read (${bytes.fault.errno})` };
      return [];
    }
    const values = readValuesFile(file, bytes);
    if (!('fault' in values)) return [{ ...values, isShared: true }];
    fault ??= { file, message: `vars of the settings: ${values.fault}` };
    return [];
  });
  return { vars, fault };
}
