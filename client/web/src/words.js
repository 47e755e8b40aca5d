/**
 * Sentences of the capture itself, in the languages of the service's messages. What the service says of a photograph comes
 * from the service.
 */
const LANGUAGES = ['en', 'de', 'es', 'fr', 'ms', 'ru', 'zh'];

/** Each sentence in all languages, in the order above. */
const SENTENCES = {
  start: [
    'Start the camera', 'Kamera starten', 'Iniciar la cámara', 'Démarrer la caméra', 'Mulakan kamera', 'Включить камеру',
    '启动摄像头',
  ],
  again: ['Try again', 'Noch einmal', 'Intentarlo de nuevo', 'Réessayer', 'Cuba lagi', 'Повторить', '重试'],
  camera: [
    'Camera picture', 'Kamerabild', 'Imagen de la cámara', 'Image de la caméra', 'Gambar kamera', 'Изображение с камеры',
    '摄像头画面',
  ],
  shot: ['Your photograph', 'Ihr Foto', 'Su fotografía', 'Votre photo', 'Foto anda', 'Ваш снимок', '您的照片'],
  starting: [
    'Starting the camera …', 'Die Kamera startet …', 'Iniciando la cámara …', 'Démarrage de la caméra …',
    'Kamera sedang dimulakan …', 'Камера включается …', '正在启动摄像头……',
  ],
  place: [
    'Place your face in the oval.', 'Bitte bringen Sie Ihr Gesicht in das Oval.', 'Sitúe el rostro dentro del óvalo.',
    'Placez votre visage dans l’ovale.', 'Letakkan wajah anda di dalam bujur.', 'Поместите лицо в овал.', '请将面部置于椭圆框内。',
  ],
  still: [
    'Good. Hold still.', 'Gut. Bitte stillhalten.', 'Bien. No se mueva.', 'Bien. Ne bougez plus.', 'Bagus. Jangan bergerak.',
    'Хорошо. Не двигайтесь.', '很好，请保持不动。',
  ],
  blink: [
    'Close your eyes and open them again.', 'Schließen Sie die Augen und öffnen Sie sie wieder.',
    'Cierre los ojos y vuelva a abrirlos.', 'Fermez les yeux, puis rouvrez-les.', 'Tutup mata anda dan buka semula.',
    'Закройте глаза и снова откройте.', '请闭上眼睛，然后再睁开。',
  ],
  judging: [
    'Checking …', 'Wird geprüft …', 'Comprobando …', 'Vérification …', 'Sedang disemak …', 'Идёт проверка …', '正在检测……',
  ],
  busy: [
    'The service is busy. One moment …', 'Der Dienst ist ausgelastet. Einen Moment …',
    'El servicio está ocupado. Un momento …', 'Le service est occupé. Un instant …', 'Perkhidmatan sibuk. Sebentar …',
    'Служба занята. Подождите немного …', '服务繁忙，请稍候……',
  ],
  denied: [
    'The camera is blocked. Allow it in the settings of your browser.',
    'Die Kamera ist gesperrt. Bitte erlauben Sie sie in den Einstellungen des Browsers.',
    'La cámara está bloqueada. Permítala en los ajustes del navegador.',
    'La caméra est bloquée. Autorisez-la dans les réglages du navigateur.',
    'Kamera disekat. Benarkan kamera dalam tetapan pelayar.', 'Камера заблокирована. Разрешите её в настройках браузера.',
    '摄像头被阻止，请在浏览器设置中允许使用。',
  ],
  missing: [
    'No camera was found.', 'Es wurde keine Kamera gefunden.', 'No se ha encontrado ninguna cámara.',
    'Aucune caméra n’a été trouvée.', 'Tiada kamera ditemui.', 'Камера не найдена.', '未找到摄像头。',
  ],
  unsupported: [
    'This page must be opened over https to use the camera.', 'Für die Kamera muss diese Seite über https geöffnet werden.',
    'Para usar la cámara, esta página debe abrirse por https.',
    'Pour utiliser la caméra, cette page doit être ouverte en https.',
    'Halaman ini perlu dibuka melalui https untuk menggunakan kamera.',
    'Чтобы использовать камеру, откройте страницу по https.', '需要通过 https 打开本页才能使用摄像头。',
  ],
  failed: [
    'The check could not be made.', 'Die Prüfung ist nicht gelungen.', 'No se ha podido hacer la comprobación.',
    'La vérification n’a pas pu être faite.', 'Semakan tidak dapat dibuat.', 'Проверить не удалось.', '无法完成检测。',
  ],
  rejected: [
    'The photograph was not accepted.', 'Das Foto wurde nicht angenommen.', 'La fotografía no se ha aceptado.',
    'La photo n’a pas été acceptée.', 'Foto tidak diterima.', 'Снимок не принят.', '照片未通过。',
  ],
};

const RIGHT_TO_LEFT = ['ar', 'dv', 'fa', 'he', 'ps', 'ur', 'yi'];

const language = locale => locale.toLowerCase().split(/[-_]/)[0];

/** The sentences of a language by key; English where there are none of that language. */
export const words = locale => {
  const column = Math.max(0, LANGUAGES.indexOf(language(locale)));
  return Object.fromEntries(Object.entries(SENTENCES).map(([key, sentences]) => [key, sentences[column]]));
};

/** The writing direction of a language. */
export const direction = locale => RIGHT_TO_LEFT.includes(language(locale)) ? 'rtl' : 'ltr';
