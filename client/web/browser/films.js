import { closeSync, mkdirSync, openSync, symlinkSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const FRAMES_PER_SECOND = 15;
const HEADER = `YUV4MPEG2 W640 H480 F${FRAMES_PER_SECOND}:1 Ip A1:1 C420mpeg2\n`;

/** Films as scenes with seconds of each; a camera shows a film again from its start when it is over. */
export const FILMS = {
  good: [['good', 1]],
  far: [['far', 1]],
  close: [['close', 1]],
  turned: [['turned', 1]],
  dark: [['dark', 1]],
  blurred: [['blurred', 1]],
  two: [['two', 1]],
  nobody: [['nobody', 1]],
  closed: [['closed', 1]],
  leaving: [['good', 3], ['nobody', 30]],
  replaced: [['good', 3], ['other', 30]],
  blinking: [['good', 1.9], ['closed', 0.4]],
};

/** The films on disk, and the file that the browser takes for its camera. */
export class Studio {
  #folder;
  #samples = new Map();

  constructor(folder) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  get camera() {
    return join(this.#folder, 'camera.y4m');
  }

  /** Draws the scenes in a page of the server of the tests, and writes all films. */
  async shoot(page) {
    const names = new Set(Object.values(FILMS).flat().map(([name]) => name));
    for (const name of names) {
      const base64 = await page.evaluate(async wanted => {
        const { samples, scene } = await import('/drawing.js');
        return samples(await scene(wanted, { hopper: '/portraits/grace-hopper.jpg', collins: '/portraits/astronaut.png' }));
      }, name);
      this.#samples.set(name, Buffer.from(base64, 'base64'));
    }
    Object.entries(FILMS).forEach(([name, scenes]) => this.#write(name, scenes));
  }

  /** The camera shows this film from its next start on. */
  load(name) {
    const link = `${this.camera}.next`;
    symlinkSync(`${name}.y4m`, link);
    renameSync(link, this.camera);
  }

  #write(name, scenes) {
    const file = openSync(join(this.#folder, `${name}.y4m`), 'w');
    writeSync(file, HEADER);
    for (const [scene, seconds] of scenes) {
      for (let i = 0; i < Math.round(seconds * FRAMES_PER_SECOND); i++) {
        writeSync(file, 'FRAME\n');
        writeSync(file, this.#samples.get(scene));
      }
    }
    closeSync(file);
  }
}
