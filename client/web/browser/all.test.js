import { after, before, describe } from 'node:test';
import { embedding } from './embedding.js';
import { filming } from './filming.js';
import { packaging } from './packaging.js';
import { screens } from './screens.js';
import { Stage } from './stage.js';

describe('capture and page', { concurrency: 1 }, () => {
  const stage = new Stage();
  before(() => stage.open());
  after(() => stage.close());
  packaging();
  filming(stage);
  screens(stage);
  embedding(stage);
});
