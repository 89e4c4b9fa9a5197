import type { InUse } from '../../server/store/problem.ts';

let show: (inUse: InUse) => void = () => undefined;

/** Says who shows that something could not go because others refer to it. */
export const showInUseBy = (next: typeof show): void => void (show = next);

/** Shows who refers to what the server has refused to take away. */
export const noteInUse = (inUse: InUse): void => show(inUse);
