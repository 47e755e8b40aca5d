/** The camera of this device and the frames that are taken from it. Frames are handed out and not kept. */
export class Camera {
  #video;
  #stream = null;
  #opened = 0;
  #canvas = document.createElement('canvas');
  #clock = null;
  #giveUp = null;

  /** @param {HTMLVideoElement} video that shows the camera's picture */
  constructor(video) {
    this.#video = video;
  }

  /**
   * Opens the camera and waits for its first picture.
   *
   * @param {string} facing 'user' or 'environment'
   * @param {() => void} lost called if the camera goes away later
   */
  async open(facing, lost) {
    this.close();
    const turn = this.#opened;
    if (!navigator.mediaDevices?.getUserMedia) {
      throw new DOMException('There are cameras in secure contexts only.', 'NotSupportedError');
    }
    const stream = await navigator.mediaDevices.getUserMedia({
      audio: false,
      video: { facingMode: facing, width: { ideal: 1280 }, height: { ideal: 960 } },
    });
    if (turn !== this.#opened) {
      // It was closed while the person was still being asked.
      stream.getTracks().forEach(track => track.stop());
      throw new DOMException('The camera was closed.', 'AbortError');
    }
    this.#stream = stream;
    stream.getTracks().forEach(track => track.addEventListener('ended', lost));
    this.#video.srcObject = stream;
    await this.#video.play();
  }

  /** Releases the camera; a frame that is waited for is given up. */
  close() {
    this.#opened++;
    this.#stream?.getTracks().forEach(track => track.stop());
    this.#stream = null;
    this.#clock = null;
    this.#video.srcObject = null;
    // What was drawn last does not stay.
    this.#canvas.width = this.#canvas.height = 0;
    this.#giveUp?.(new DOMException('The camera was closed.', 'AbortError'));
  }

  /**
   * The next picture of the camera as a JPEG.
   *
   * @param {number} side the most pixels of its longer side
   * @returns {Promise<{blob: Blob, at: number}>} with its time in milliseconds by the camera's clock
   */
  async frame(side) {
    const at = await this.#next();
    const { videoWidth, videoHeight } = this.#video;
    const scale = Math.min(1, side / Math.max(videoWidth, videoHeight));
    this.#canvas.width = Math.round(videoWidth * scale);
    this.#canvas.height = Math.round(videoHeight * scale);
    this.#canvas.getContext('2d').drawImage(this.#video, 0, 0, this.#canvas.width, this.#canvas.height);
    const blob = await new Promise(done => this.#canvas.toBlob(done, 'image/jpeg', 0.88));
    if (!blob) {
      throw new DOMException('The camera was closed.', 'AbortError');
    }
    return { blob, at };
  }

  #next() {
    return new Promise((done, failed) => {
      this.#giveUp = failed;
      if (this.#video.requestVideoFrameCallback) {
        this.#video.requestVideoFrameCallback((now, frame) => done(this.#time(frame)));
      } else {
        // Browsers without it tell at least the time of the picture that they show.
        requestAnimationFrame(() => done(this.#video.currentTime * 1000));
      }
    });
  }

  /** One clock for all frames: a browser that has the time of capture for one has it for each. */
  #time(frame) {
    this.#clock ??= frame.captureTime === undefined ? each => each.mediaTime * 1000 : each => each.captureTime;
    return this.#clock(frame);
  }
}
