const capture = document.querySelector('facecheck-capture');
capture.addEventListener('verdict', ({ detail }) => {
  document.querySelector('output').textContent = JSON.stringify({ accepted: detail.accepted, ...detail.answer });
});
capture.start();
