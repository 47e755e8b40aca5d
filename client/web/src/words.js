/**
 * Sentences of the capture itself, in the languages of the service's messages. What the service says of a photograph comes
 * from the service.
 */
const WORDS = {
  en: {
    start: 'Start the camera', again: 'Try again', camera: 'Camera picture', shot: 'Your photograph',
    starting: 'Starting the camera …', place: 'Place your face in the oval.', still: 'Good. Hold still.',
    blink: 'Close your eyes and open them again.', judging: 'Checking …', busy: 'The service is busy. One moment …',
    denied: 'The camera is blocked. Allow it in the settings of your browser.', missing: 'No camera was found.',
    unsupported: 'This page must be opened over https to use the camera.', failed: 'The check could not be made.',
    rejected: 'The photograph was not accepted.',
  },
  de: {
    start: 'Kamera starten', again: 'Noch einmal', camera: 'Kamerabild', shot: 'Ihr Foto',
    starting: 'Die Kamera startet …', place: 'Bitte bringen Sie Ihr Gesicht in das Oval.', still: 'Gut. Bitte stillhalten.',
    blink: 'Schließen Sie die Augen und öffnen Sie sie wieder.', judging: 'Wird geprüft …',
    busy: 'Der Dienst ist ausgelastet. Einen Moment …',
    denied: 'Die Kamera ist gesperrt. Bitte erlauben Sie sie in den Einstellungen des Browsers.',
    missing: 'Es wurde keine Kamera gefunden.', unsupported: 'Für die Kamera muss diese Seite über https geöffnet werden.',
    failed: 'Die Prüfung ist nicht gelungen.', rejected: 'Das Foto wurde nicht angenommen.',
  },
  es: {
    start: 'Iniciar la cámara', again: 'Intentarlo de nuevo', camera: 'Imagen de la cámara', shot: 'Su fotografía',
    starting: 'Iniciando la cámara …', place: 'Sitúe el rostro dentro del óvalo.', still: 'Bien. No se mueva.',
    blink: 'Cierre los ojos y vuelva a abrirlos.', judging: 'Comprobando …', busy: 'El servicio está ocupado. Un momento …',
    denied: 'La cámara está bloqueada. Permítala en los ajustes del navegador.', missing: 'No se ha encontrado ninguna cámara.',
    unsupported: 'Para usar la cámara, esta página debe abrirse por https.', failed: 'No se ha podido hacer la comprobación.',
    rejected: 'La fotografía no se ha aceptado.',
  },
  fr: {
    start: 'Démarrer la caméra', again: 'Réessayer', camera: 'Image de la caméra', shot: 'Votre photo',
    starting: 'Démarrage de la caméra …', place: 'Placez votre visage dans l’ovale.', still: 'Bien. Ne bougez plus.',
    blink: 'Fermez les yeux, puis rouvrez-les.', judging: 'Vérification …', busy: 'Le service est occupé. Un instant …',
    denied: 'La caméra est bloquée. Autorisez-la dans les réglages du navigateur.', missing: 'Aucune caméra n’a été trouvée.',
    unsupported: 'Pour utiliser la caméra, cette page doit être ouverte en https.', failed: 'La vérification n’a pas pu être faite.',
    rejected: 'La photo n’a pas été acceptée.',
  },
  ms: {
    start: 'Mulakan kamera', again: 'Cuba lagi', camera: 'Gambar kamera', shot: 'Foto anda',
    starting: 'Kamera sedang dimulakan …', place: 'Letakkan wajah anda di dalam bujur.', still: 'Bagus. Jangan bergerak.',
    blink: 'Tutup mata anda dan buka semula.', judging: 'Sedang disemak …', busy: 'Perkhidmatan sibuk. Sebentar …',
    denied: 'Kamera disekat. Benarkan kamera dalam tetapan pelayar.', missing: 'Tiada kamera ditemui.',
    unsupported: 'Halaman ini perlu dibuka melalui https untuk menggunakan kamera.', failed: 'Semakan tidak dapat dibuat.',
    rejected: 'Foto tidak diterima.',
  },
  ru: {
    start: 'Включить камеру', again: 'Повторить', camera: 'Изображение с камеры', shot: 'Ваш снимок',
    starting: 'Камера включается …', place: 'Поместите лицо в овал.', still: 'Хорошо. Не двигайтесь.',
    blink: 'Закройте глаза и снова откройте.', judging: 'Идёт проверка …', busy: 'Служба занята. Подождите немного …',
    denied: 'Камера заблокирована. Разрешите её в настройках браузера.', missing: 'Камера не найдена.',
    unsupported: 'Чтобы использовать камеру, откройте страницу по https.', failed: 'Проверить не удалось.',
    rejected: 'Снимок не принят.',
  },
  zh: {
    start: '启动摄像头', again: '重试', camera: '摄像头画面', shot: '您的照片',
    starting: '正在启动摄像头……', place: '请将面部置于椭圆框内。', still: '很好，请保持不动。',
    blink: '请闭上眼睛，然后再睁开。', judging: '正在检测……', busy: '服务繁忙，请稍候……',
    denied: '摄像头被阻止，请在浏览器设置中允许使用。', missing: '未找到摄像头。',
    unsupported: '需要通过 https 打开本页才能使用摄像头。', failed: '无法完成检测。',
    rejected: '照片未通过。',
  },
};

const RIGHT_TO_LEFT = ['ar', 'dv', 'fa', 'he', 'ps', 'ur', 'yi'];

const language = locale => locale.toLowerCase().split(/[-_]/)[0];

/** The sentences of a language by key; English where there are none of that language. */
export const words = locale => WORDS[language(locale)] ?? WORDS.en;

/** The writing direction of a language. */
export const direction = locale => RIGHT_TO_LEFT.includes(language(locale)) ? 'rtl' : 'ltr';
