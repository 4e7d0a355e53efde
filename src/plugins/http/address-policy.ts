import ipaddr from 'ipaddr.js';

export interface AddressPolicyOptions {
  /** Hosts that may be reached wherever they are: `siem.internal` or, for one port only, `127.0.0.1:9200`. */
  readonly allowedHosts?: readonly string[];
  /** Networks that may be reached though they are not public: `10.20.0.0/16`, `fd12::/16`. */
  readonly allowedCidrs?: readonly string[];
}

/** Where a connection would go: the host as the URL names it, and an address that it has. */
export interface Target {
  readonly host: string;
  readonly port: number;
  readonly address: string;
}

/** Decides which addresses a workflow may reach: public ones, and what the operator allows. */
export interface AddressPolicy {
  /** Why a connection is refused; nothing when it may be made. */
  refusal(target: Target): string | undefined;
}

/** Public addresses behind which a cloud answers its own machines only. */
const metadata: ReadonlySet<string> = new Set(['168.63.129.16']);
/** All of IPv6 that is given out for use on the Internet. */
const globalIPv6 = ipaddr.IPv6.parseCIDR('2000::/3');

/** Makes the policy. Throws when the configuration names no host or network. */
export function createAddressPolicy(options: AddressPolicyOptions): AddressPolicy {
  const hosts = new Set((options.allowedHosts ?? []).map(readAllowedHost));
  const networks = (options.allowedCidrs ?? []).map(readNetwork);
  return {
    refusal({ host, port, address }) {
      const name = normalHost(host);
      if (hosts.has(name) || hosts.has(`${name}:${port}`)) return undefined;
      const parsed = readAddress(address);
      if (!parsed) return `${JSON.stringify(address)} is no IP address`;
      if (networks.some((network) => parsed.kind() === network[0].kind() && parsed.match(network))) return undefined;
      const range = rangeOf(parsed);
      return range === 'unicast' ? undefined : `the address ${parsed.toString()} is not public (${range})`;
    },
  };
}

/** An address; one of IPv4 inside IPv6 is read as what it means. */
function readAddress(text: string): ipaddr.IPv4 | ipaddr.IPv6 | undefined {
  if (!ipaddr.isValid(text)) return undefined;
  const address = ipaddr.parse(text);
  return address instanceof ipaddr.IPv6 && address.isIPv4MappedAddress() ? address.toIPv4Address() : address;
}

/** What an address is for; `unicast` is any machine on the Internet. */
function rangeOf(address: ipaddr.IPv4 | ipaddr.IPv6): string {
  if (metadata.has(address.toString())) return 'metadata';
  const range = address.range();
  return range === 'unicast' && address instanceof ipaddr.IPv6 && !address.match(globalIPv6) ? 'reserved' : range;
}

function readNetwork(text: string): [ipaddr.IPv4 | ipaddr.IPv6, number] {
  if (!ipaddr.isValidCIDR(text))
    throw new Error(`An allowed network must look like 10.20.0.0/16 or fd12::/16, found ${JSON.stringify(text)}.`);
  return ipaddr.parseCIDR(text);
}

function readAllowedHost(entry: string): string {
  const url = /^[^/?#@\s]+$/.test(entry) ? URL.parse(`http://${entry}`) : null;
  if (!url)
    throw new Error(
      `An allowed host must be a name, an address or [an IPv6 address], with or without a port, found ${JSON.stringify(entry)}.`,
    );
  // A URL forgets the port that is its scheme's own.
  const port = url.port || (/:0*80$/.test(entry) ? '80' : '');
  return port ? `${normalHost(url.hostname)}:${port}` : normalHost(url.hostname);
}

/** A host of a URL as it is compared and resolved: without the brackets of IPv6 and the dot at the end. */
export const normalHost = (hostname: string): string =>
  hostname
    .replaceAll(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase();
