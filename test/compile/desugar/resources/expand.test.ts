import { describe, expect, test } from 'vitest';
import { expanded, OPENSHIFT, recordedFiles, testExamples, testRecorded } from '../expanded.ts';

testExamples('resources');

testRecorded({
  'a file of bytes that mean nothing': 'embed-random_bin/fcos-1.7.0',
  'a file of zeros': 'embed-zero_bin/fcos-1.1.0',
  'an empty file': 'embed-empty_txt/fcos-1.3.0',
  'a file with CRLF': 'embed-crlf_txt/fcos-1.6.0',
  'a file that is long': 'embed-large_txt/fcos-1.7.0',
  'an empty text': 'inline-empty/fcos-1.7.0',
  'characters that a URL has a meaning for': 'inline-url-chars/fcos-1.6.0',
  'text that is shorter in base64': 'inline-unicode/fcos-1.6.0',
  'text that is shorter compressed': 'inline-repeat-100/fcos-1.5.0',
  'text that is not': 'inline-random-base64-50/fcos-1.7.0',
  '40 characters': 'inline-threshold-40/fcos-1.5.0',
  '70 characters': 'inline-threshold-70/fcos-1.7.0',
  '90 characters': 'inline-threshold-90/fcos-1.6.0',
  '120 characters': 'inline-threshold-120/fcos-1.4.0',
});

const REPEATED = 'a'.repeat(200);

/** The contents of a file, as a config of a version has them. */
function contentsOf(version: string, contents: string): unknown {
  const more = version.startsWith('openshift') ? OPENSHIFT : '';
  const { output } = expanded(version, `${more}storage: { files: [{ path: /a, contents: { ${contents} } }] }`, {
    filesDir: recordedFiles,
    raw: more !== '',
  });
  return output.storage.files[0].contents;
}

describe('compression', () => {
  test('that the config declares is kept, and its contents are not compressed again', () => {
    expect(contentsOf('fcos 1.5.0', `inline: ${REPEATED}, compression: gzip`)).toEqual({
      compression: 'gzip',
      source: `data:,${REPEATED}`,
    });
  });

  test('is not known before fcos 1.1.0', () => {
    expect(contentsOf('fcos 1.0.0', `inline: ${REPEATED}`)).toEqual({ source: `data:,${REPEATED}` });
  });

  test('is not for openshift 4.8.0 and 4.9.0, whose operator would write it as it is', () => {
    expect(contentsOf('openshift 4.9.0', `inline: ${REPEATED}`)).toEqual({ compression: '', source: `data:,${REPEATED}` });
    expect(contentsOf('openshift 4.10.0', `inline: ${REPEATED}`)).toMatchObject({ compression: 'gzip' });
  });
});

test('a source of the config is kept, and nothing is said of its compression', () => {
  expect(contentsOf('fcos 1.5.0', 'source: "https://example.com/a"')).toEqual({ source: 'https://example.com/a' });
});

test('what is verified is the contents', () => {
  expect(contentsOf('fcos 1.5.0', `inline: a, verification: { hash: sha512-${'0'.repeat(128)} }`)).toEqual({
    compression: '',
    source: 'data:,a',
    verification: { hash: `sha512-${'0'.repeat(128)}` },
  });
});

test('every resource has it, not only files', () => {
  const { output } = expanded(
    'fcos 1.5.0',
    'ignition: { config: { merge: [{ local: ign/child.ign }] }, security: { tls: { certificate_authorities: [{ inline: a }] } } }',
    { filesDir: recordedFiles },
  );
  expect(output.ignition.config.merge[0].source).toMatch(/^data:/);
  expect(output.ignition.security.tls.certificateAuthorities).toEqual([{ compression: '', source: 'data:,a' }]);
});

test('a local file is refused without a files directory', () => {
  const { output, messages } = expanded('fcos 1.5.0', 'storage: { files: [{ path: /a, contents: { local: hello.txt } }] }');
  expect(output).toBeUndefined();
  expect(messages).toEqual(['local file paths are relative to a files directory that must be specified with -d/--files-dir']);
});
