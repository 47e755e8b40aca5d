/** An answer of POST /v1/best-shot in the dialect that was asked for; these are the native fields. */
export interface BestShotAnswer {
  code?: number;
  message?: string;
  reason?: string;
  best_frame?: number | null;
  best_timestamp_ms?: number | null;
  [field: string]: unknown;
}

/** What is wrong with the picture that the camera sees now; code 0 and ready where nothing is. */
export interface HintDetail {
  code?: number;
  reason?: string;
  message: string;
  ready: boolean;
}

/** The best frame, a JPEG. */
export interface ShotDetail {
  blob: Blob;
}

export interface VerdictDetail {
  accepted: boolean;
  answer: BestShotAnswer;
  /** The best frame, or of a rejected recording one that shows what is wrong. */
  shot: Blob;
  /** How many frames were recorded. */
  frames: number;
}

/** Why there is no verdict: the name of the browser's error for the camera, or ServiceError. */
export interface ErrorDetail {
  name: string;
  message: string;
  status?: number;
  code?: number;
  reason?: string;
  detail?: string;
}

export interface FacecheckCaptureEvents {
  hint: CustomEvent<HintDetail>;
  shot: CustomEvent<ShotDetail>;
  verdict: CustomEvent<VerdictDetail>;
  error: CustomEvent<ErrorDetail>;
}

export type CaptureState =
  'idle' | 'starting' | 'looking' | 'ready' | 'recording' | 'judging' | 'accepted' | 'rejected' | 'failed';

export declare class FacecheckCapture extends HTMLElement {
  /** Address of the service; the server that the module came from, unless set. */
  service: string;
  /** Policy that judges the recording; the service's default, unless set. */
  policy: string;
  /** Policy of the hints; 'lenient'. */
  hintPolicy: string;
  /** Dialect of the verdict; hints are always native. */
  dialect: string;
  /** Language of all sentences; the page's, unless set. */
  locale: string;
  /** Detail of the verdict: '', 'compact', 'full' or 'explained'. */
  detail: string;
  interaction: 'none' | 'blink';
  /** Seconds until the last frames are judged, whatever they show; 30; 0 for no end. */
  timeLimit: number;
  facing: 'user' | 'environment';
  /** 'auto' mirrors the front camera. */
  mirror: 'auto' | 'on' | 'off';
  readonly mirrored: boolean;
  readonly state: CaptureState;
  key: string | (() => string | Promise<string>) | null;

  start(): Promise<void>;
  stop(): void;
  retake(): Promise<void>;

  addEventListener<K extends keyof FacecheckCaptureEvents>(
    type: K, listener: (this: FacecheckCapture, event: FacecheckCaptureEvents[K]) => unknown,
    options?: boolean | AddEventListenerOptions): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'facecheck-capture': FacecheckCapture;
  }
}
