import { describe, expect, it } from 'vitest';
import { fetching, NEWEST, reportOf, storing } from './report-of.ts';

const hash = `sha512-${'0'.repeat(128)}`;

it('says what is wrong in upstream order', () => {
  const contents = { compression: 'xz', verification: { hash: 'x' }, httpHeaders: [{ name: '' }] };
  expect(reportOf('3.1.0', fetching(contents))).toEqual([
    'error at $.storage.files.0.contents.compression: invalid compression method',
    'error at $.storage.files.0.contents.verification.hash: source must be specified if verification is specified',
    'error at $.storage.files.0.contents.httpHeaders: unable to parse url',
    "error at $.storage.files.0.contents.httpHeaders.0.name: HTTP header name can't be empty",
    'error at $.storage.files.0.contents.verification.hash: malformed hash specifier',
  ]);
});

describe.each(['3.0.0', NEWEST])('%s', (version) => {
  it.each(['', 'gzip'])('is compressed as %j', (compression) => {
    expect(reportOf(version, fetching({ compression, source: 'data:,' }))).toEqual([]);
  });

  it('has a source where it is verified', () => {
    const message = 'error at $.storage.files.0.append.0.verification.hash: source must be specified if verification is specified';
    expect(reportOf(version, storing('files', { path: '/a', append: [{ verification: { hash } }] }))).toEqual([message]);
    expect(reportOf(version, fetching({ source: '', verification: { hash } }))).toEqual([]);
    expect(reportOf(version, fetching({ compression: 'GZIP' }))).toEqual([
      'error at $.storage.files.0.contents.compression: invalid compression method',
    ]);
  });
});

describe('headers', () => {
  const headers = [{ name: 'A', value: 'b' }];

  it.each([
    ['https://a', []],
    ['s3://a/b', ['cannot use HTTP headers with this source scheme']],
    ['', ['unable to parse url']],
  ])('go with %j', (source, messages) => {
    expect(reportOf('3.1.0', fetching({ source, httpHeaders: headers }))).toEqual(
      messages.map((message) => `error at $.storage.files.0.contents.httpHeaders: ${message}`),
    );
  });
});

describe('configs and authorities', () => {
  const both = (source: Record<string, unknown>): Record<string, unknown> => ({
    ignition: { config: { merge: [source], replace: source }, security: { tls: { certificateAuthorities: [source] } } },
  });

  it('are references in 3.0', () => {
    expect(reportOf('3.0.0', both({ source: 'x' }))).toEqual([
      'error at $.ignition.config.merge.0.source: invalid url scheme',
      'error at $.ignition.config.replace.source: invalid url scheme',
      'error at $.ignition.security.tls.certificateAuthorities.0.source: invalid url scheme',
    ]);
    expect(reportOf('3.0.0', both({ source: null }))).toEqual([
      'error at $.ignition.security.tls.certificateAuthorities.0.source: invalid url scheme',
    ]);
  });

  it('are resources since 3.1: what is merged or trusted needs a source', () => {
    expect(reportOf('3.1.0', both({}))).toEqual([
      'error at $.ignition.config.merge.0: source is required',
      'error at $.ignition.security.tls.certificateAuthorities.0: source is required',
    ]);
    expect(reportOf(NEWEST, both({ source: 'x' }))).toEqual([
      'error at $.ignition.config.merge.0: invalid url scheme',
      'error at $.ignition.config.merge.0.source: invalid url scheme',
      'error at $.ignition.config.replace.source: invalid url scheme',
      'error at $.ignition.security.tls.certificateAuthorities.0: invalid url scheme',
      'error at $.ignition.security.tls.certificateAuthorities.0.source: invalid url scheme',
    ]);
  });

  it('know the schemes of their version', () => {
    expect(reportOf('3.1.0', { ignition: { config: { merge: [{ source: 'gs://a/b' }] } } })).toEqual([
      'error at $.ignition.config.merge.0: invalid url scheme',
      'error at $.ignition.config.merge.0.source: invalid url scheme',
    ]);
    expect(reportOf('3.2.0', { ignition: { config: { merge: [{ source: 'gs://a/b' }] } } })).toEqual([]);
  });
});
