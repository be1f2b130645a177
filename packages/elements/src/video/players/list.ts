/** The players by name: small, so they come together, at the first press. */
import { player as file } from './file.js';
import { player as hls } from './hls.js';
import type { VideoPlayer } from './player.js';

export type PlayerName = 'file' | 'hls';

export const players: Record<PlayerName, VideoPlayer> = { file, hls };
