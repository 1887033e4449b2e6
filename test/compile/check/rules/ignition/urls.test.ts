import { describe, expect, it } from 'vitest';
import { fetching, NEWEST, reportOf } from './report-of.ts';

function source(version: string, url: string): string[] {
  return reportOf(version, fetching({ source: url }));
}

const fault = (message: string): string[] => [`error at $.storage.files.0.contents.source: ${message}`];

describe('schemes', () => {
  it.each(['http://a', 'HTTPS://a', 'tftp://a/b', 's3://b/k', 'data:,x', ''])('%j', (url) => {
    expect(source('3.0.0', url)).toEqual([]);
    expect(source(NEWEST, url)).toEqual([]);
  });

  it('gs since 3.2', () => {
    expect(source('3.1.0', 'gs://b/k')).toEqual(fault('invalid url scheme'));
    expect(source('3.2.0', 'gs://b/k')).toEqual([]);
  });

  it('arn since 3.4', () => {
    expect(source('3.3.0', 'arn:aws:s3:::b/k')).toEqual(fault('invalid url scheme'));
    expect(source('3.4.0', 'arn:aws:s3:::b/k')).toEqual([]);
  });

  it.each(['ftp://a', 'a', '/a', 'file:///a'])('not %j', (url) => {
    expect(source(NEWEST, url)).toEqual(fault('invalid url scheme'));
  });

  it.each([':', 'http://a b', 'http://a:b', 's3://%zz'])('no URL: %j', (url) => {
    expect(source(NEWEST, url)).toEqual(fault('unable to parse url'));
  });
});

describe('S3', () => {
  it.each([
    ['s3://b/k?versionId=x', []],
    ['s3://b/k?versionId=', fault('invalid S3 object VersionId')],
    ['s3://b/k?versionId', fault('invalid S3 object VersionId')],
    ['http://b/k?versionId=', []],
    ['arn:aws:s3:::b/k?versionId=x', []],
    ['arn:aws:s3:::b/k?versionId=', fault('invalid S3 object VersionId')],
    ['arn:aws:s3:eu-west-1:1:accesspoint/p/object/k', []],
    ['arn:aws:s3:::accesspoint/p', fault('invalid S3 ARN format')],
    ['arn:aws:s3:::b', fault('invalid S3 ARN format')],
    ['arn:aws:s3::b/k', fault('invalid S3 ARN format')],
    ['arn:aws:sqs:::b/k', fault('invalid S3 ARN format')],
    ['arn:/a', fault('invalid S3 ARN format')],
  ])('%j', (url, lines) => {
    expect(source(NEWEST, url)).toEqual(lines);
  });
});

it('data is decoded', () => {
  expect(source('3.0.0', 'data:;base64,QUJ')).toEqual(fault('illegal base64 data at input byte 0'));
  expect(source('3.0.0', 'DATA:,x')).toEqual(fault('missing data prefix'));
});
