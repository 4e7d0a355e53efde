import { createHttpPlugin, type HttpPluginOptions } from './http/http.ts';
import type { Plugin } from './plugin.ts';
import { secMasterUtilities } from './secmaster-utilities/secmaster-utilities.ts';

export interface BuiltInOptions {
  readonly http?: HttpPluginOptions;
}

/** The plug-ins that every installation has, as the operator set them up. */
export const builtInPlugins = ({ http = {} }: BuiltInOptions = {}): readonly Plugin[] => [
  secMasterUtilities,
  createHttpPlugin(http),
];
