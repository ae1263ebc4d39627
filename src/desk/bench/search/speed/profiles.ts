// The networks that visits are measured on.

/** As Chromium’s Network.emulateNetworkConditions takes it, `latency` in milliseconds for each request. */
export interface Network {
  latency: number;
  /** Bits in a second. */
  down: number;
  up: number;
}

export const PROFILES = ['plain', 'slow4g', 'devtools'] as const;
export type ProfileName = (typeof PROFILES)[number];

/** Lighthouse’s “slow 4G”: 150 ms there and back, 1.6 Mbit/s; and the same as it and DevTools apply it to each request. */
export const NETWORKS: Record<ProfileName, Network | undefined> = {
  plain: undefined,
  slow4g: { latency: 150, down: 1_600_000, up: 750_000 },
  devtools: { latency: 562.5, down: 1_440_000, up: 675_000 },
};

export const PROFILE_LABELS: Record<ProfileName, string> = {
  plain: 'plain',
  slow4g: 'slow 4G (150 ms)',
  devtools: 'slow 4G (562 ms)',
};
