/** A Chromium that some npm package brings as it was built then. */
export interface OldBrowser {
  /** Its first number. */
  version: number;
  package: string;
  /** Of the package as npm published it; a file with another one is not run. */
  integrity: string;
}

/** Oldest first. 80 is the floor of reading, 88 stands for WeChat's older kernels, 109 is the last for Windows 7. */
const oldBrowsers: readonly OldBrowser[] = [
  {
    version: 80,
    package: 'chrome-aws-lambda@2.1.1',
    integrity: 'sha512-Wer2QuygxsCov5bM2+8CLa6qYpNsc5AxYTlgTne00aFoxFP491LGJRxOQtGnYtsJP6UG4pB0SfrwTyPnLys1Lw==',
  },
  {
    version: 88,
    package: 'chrome-aws-lambda@5.5.0',
    integrity: 'sha512-nYSDzTsVEVsvIFaUUAUN53ulXBLKSRXFS+eVYZOLZD5SA1If59rqBAiy4raMgorQwXWqjSsjK1SF4As+qzPLqA==',
  },
  {
    version: 92,
    package: 'chrome-aws-lambda@10.1.0',
    integrity: 'sha512-NZQVf+J4kqG4sVhRm3WNmOfzY0OtTSm+S8rg77pwePa9RCYHzhnzRs8YvNI6L9tALIW6RpmefWiPURt3vURXcw==',
  },
  {
    version: 103,
    package: '@sparticuz/chromium@103.0.0',
    integrity: 'sha512-tFX5k5uWAT0fIxelUtpN4GN1VOTT61AHB6rRjeYzC296SjizKM1pNslEWj0YeuajKfsnNeDuHizB320TTTOrkA==',
  },
  {
    version: 109,
    package: '@sparticuz/chromium@109.0.6',
    integrity: 'sha512-9hTE03DXnrWTiGNpfjLfmGhIfmiVAerSPinDb+x5bBdM4KF4PMM1NZ0A+V7WKazoA+CasSX/osHK8K0MuO6uqg==',
  },
];

const isWanted = ({ version }: OldBrowser) =>
  (process.env.OLD_BROWSERS ?? '')
    .split(',')
    .filter(Boolean)
    .every((_each, _index, wanted) => wanted.includes(String(version)));

/** Those that `OLD_BROWSERS` names, e.g. `88,109`; all of them where it names none. */
export const wantedBrowsers = oldBrowsers.filter(isWanted);
