/** The players by name. Each is a module of its own, asked for at the first click. */
import type { VideoPlayer } from './player.js';

export type PlayerName = 'file' | 'hls';

export const players: Record<PlayerName, () => Promise<{ player: VideoPlayer }>> = {
  file: () => import('./file.js'),
  hls: () => import('./hls.js'),
};
