import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const HEADER = 'YUV4MPEG2 W640 H480 F15:1 Ip A1:1 C420mpeg2\n';
/** The browser shows the file again and again; what is written into it while it does is seen with the next picture. */
const PICTURES_IN_THE_FILE = 2;

export const SCENES = ['good', 'far', 'close', 'turned', 'dark', 'blurred', 'two', 'nobody', 'other', 'closed'];

/** The film that the browser takes for its camera: what the camera sees is changed while it runs. */
export class Studio {
  #file;
  #samples = new Map();
  camera;

  constructor(folder) {
    mkdirSync(folder, { recursive: true });
    this.camera = join(folder, 'camera.y4m');
  }

  /** Draws all scenes in a page of the tests' own server. */
  async draw(page) {
    for (const name of SCENES) {
      const base64 = await page.evaluate(async wanted => {
        const { samples, scene } = await import('/drawing.js');
        return samples(await scene(wanted, { hopper: '/portraits/grace-hopper.jpg', collins: '/portraits/astronaut.png' }));
      }, name);
      this.#samples.set(name, Buffer.from(base64, 'base64'));
    }
  }

  open() {
    this.#file = openSync(this.camera, 'w');
    writeSync(this.#file, HEADER);
    this.#fill(Buffer.alloc(640 * 480 * 1.5, 128));
  }

  close() {
    closeSync(this.#file);
  }

  /** The camera sees this scene from now on. */
  show(scene) {
    this.#fill(this.#samples.get(scene));
  }

  #fill(samples) {
    const picture = Buffer.concat([Buffer.from('FRAME\n'), samples]);
    for (let i = 0; i < PICTURES_IN_THE_FILE; i++) {
      writeSync(this.#file, picture, 0, picture.length, HEADER.length + i * picture.length);
    }
  }
}
