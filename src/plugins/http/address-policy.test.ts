import { describe, expect, it, vi } from 'vitest';
import type { JsonObject } from '../../kernel/json.ts';
import { callFunction } from '../call.ts';
import { createAddressPolicy } from './address-policy.ts';
import { createHttpPlugin } from './http.ts';

async function get(url: string, resolve: (host: string) => Promise<readonly string[]>) {
  const { get } = createHttpPlugin({ resolve }).functions;
  if (!get) throw new Error('no function');
  const context = { signal: new AbortController().signal, idempotencyKey: 'key' };
  return await callFunction(get, { url } as JsonObject, context, { timeoutMs: 5000 });
}

describe('a host that is not public is refused, however it is spelt', () => {
  const loopback = `127.0.0.1 127.1 127.0.1 127.255.255.254 2130706433 0x7f000001 0x7f.0.0.1 0x7F.1 0177.0.0.1 017700000001
    127.0.0.1. 127.00.00.01 0 0.0.0.0 0x0 ①②⑦.⓪.⓪.① 127。0。0。1 %31%32%37.0.0.1
    [::1] [::] [0:0:0:0:0:0:0:1] [::ffff:127.0.0.1] [::ffff:7f00:1] [0:0:0:0:0:ffff:127.0.0.1] [::127.0.0.1] [::ffff:0:127.0.0.1]`;
  const metadata = `169.254.169.254 2852039166 0xa9fea9fe 0xA9.0xFE.0xA9.0xFE 0251.0376.0251.0376 169.254.43518
    [::ffff:169.254.169.254] [::ffff:a9fe:a9fe] [fd00:ec2::254] [64:ff9b::169.254.169.254] [64:ff9b:1::a9fe:a9fe]
    [2002:a9fe:a9fe::1] [2001:0:a9fe:a9fe::1] 100.100.100.200 168.63.129.16 192.0.0.192`;
  const others = `10.0.0.1 172.16.0.1 192.168.1.1 100.64.0.1 198.18.0.1 224.0.0.1 240.0.0.1 255.255.255.255 192.0.2.1
    [fe80::1] [fec0::1] [fc00::1] [ff02::1] [2001:db8::1] [3fff::1] [100::1]`;

  it.each(`${loopback} ${metadata} ${others}`.split(/\s+/))('%s', async (host) => {
    const resolve = vi.fn(async () => ['8.8.8.8']);
    expect(await get(`http://${host}:9/`, resolve)).toEqual({
      is: 'failure',
      message: expect.stringMatching(/ refused: the address \S+ is not public \(\w+\)/),
      final: true,
    });
    expect(resolve).not.toHaveBeenCalled();
  });

  it.each(['localhost', 'localhost.', 'LOCALHOST', 'metadata.internal', 'rebound.example.com'])(
    '%s, by the address that it has',
    async (host) =>
      expect(await get(`http://${host}/`, async () => ['127.0.0.1', '::ffff:169.254.169.254'])).toMatchObject({
        is: 'failure',
        message: expect.stringContaining('refused: the address 127.0.0.1 is not public (loopback)'),
      }),
  );

  it.each([
    ['http://user:pw@8.8.8.8/', 'a URL may not hold a user or password'],
    ['http://8.8.8.8@127.0.0.1/', 'a URL may not hold a user or password'],
    ['ftp://8.8.8.8/', 'only http and https are spoken, found ftp:'],
    ['file:///etc/passwd', 'only http and https are spoken, found file:'],
    ['//8.8.8.8/', 'url must be a whole URL'],
    ['http://[fe80::1%25eth0]/', 'url must be a whole URL'],
    ['http://1.2.3.4.5/', 'url must be a whole URL'],
  ])('%s is refused before anything is resolved', async (url, message) => {
    const resolve = vi.fn(async () => ['8.8.8.8']);
    expect(await get(url, resolve)).toMatchObject({ is: 'failure', message: expect.stringContaining(message) });
    expect(resolve).not.toHaveBeenCalled();
  });
});

describe('createAddressPolicy', () => {
  const policy = createAddressPolicy({
    allowedHosts: ['SIEM.internal.', '127.0.0.1:9200', '[::1]:80'],
    allowedCidrs: ['10.20.0.0/16', 'fd12::/16'],
  });
  it.each([
    ['example.com', 443, '8.8.8.8'],
    ['example.com', 443, '2606:4700::1111'],
    ['siem.internal', 1, '192.168.0.9'],
    ['127.0.0.1', 9200, '127.0.0.1'],
    ['::1', 80, '::1'],
    ['any', 1, '10.20.3.4'],
    ['any', 1, '::ffff:10.20.3.4'],
    ['any', 1, 'fd12::1'],
  ])('lets %s:%i at %s through', (host, port, address) =>
    expect(policy.refusal({ host, port, address })).toBeUndefined(),
  );
  it.each([
    ['127.0.0.1', 9201, '127.0.0.1'],
    ['not-siem.internal', 1, '192.168.0.9'],
    ['any', 1, '10.21.0.1'],
    ['any', 1, 'fd13::1'],
    ['any', 1, 'no address'],
  ])('refuses %s:%i at %s', (host, port, address) =>
    expect(policy.refusal({ host, port, address })).toEqual(expect.any(String)),
  );
  it('does not start with a configuration that it cannot read', () => {
    expect(() => createAddressPolicy({ allowedCidrs: ['10.0.0.0'] })).toThrow('must look like 10.20.0.0/16');
    for (const host of ['http://a', 'a/b', 'u@a', '::1', ''])
      expect(() => createAddressPolicy({ allowedHosts: [host] })).toThrow('An allowed host must be');
  });
});
