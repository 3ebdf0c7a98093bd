/**
 * Password blocklist: common words in passwords, as they read without accents and without digits and signs at
 * the ends ("Contraseña2024!" is "contrasena"). Our own list, of what people here and elsewhere are known to
 * choose.
 */
const WORDS = `
password passwort passw contrasena contrasenia clave claveclave secreto secreta secret segura seguro seguridad security
acceso access entrar ingreso ingresar login logon welcome bienvenido bienvenida bienvenidos bemvindo senha minhasenha
administrador administrator administracion administracao admin adminadmin root rootroot superuser supervisor usuario user
username operador operator master manager gerente jefe empresa company oficina office negocio soporte support suporte
ventas vendas sales atencion atendimento cliente clientes customer service servicio servico helpdesk mesadeayuda
relevo whatsapp wasap guasap telefono celular internet wifi router google gmail facebook instagram youtube hotmail outlook
microsoft windows linux android iphone samsung motorola computer computadora notebook server servidor database sistema
sistemas system test testing tester prueba pruebas teste demo demodemo ejemplo example exemplo temporal temp changeme
cambiame cambiar cambiala letmein dejameentrar opensesame abretesesamo default guest invitado visita iloveyou teamo tequiero
teamomucho tequieromucho miamor amor amorcito mivida corazon bebe princesa princess princesita reina rey angel angelito
angeles estrella estrellita sunshine sol luna lucero cielo mariposa butterfly flor flores rosa rosita chocolate caramelo
bombon pepito pelusa firulais toby rocky luna simba nala lola mascota perro perrito gato gatito dragon monkey tigre leon
tiger lion eagle shadow phoenix unicornio unicorn superman batman spiderman ironman starwars pokemon pikachu naruto goku
dragonball minecraft fortnite roblox matrix hello helloworld holamundo hola holahola holacomoestas buenosdias quetal
futbol football soccer basketball baseball boca bocajuniors riverplate riverplatense river racing racingclub independiente
sanlorenzo huracan velez estudiantes newells rosariocentral talleres belgrano atleticotucuman sanmartin barcelona fcbarcelona
realmadrid madrid atletico manchester liverpool juventus milan chelsea arsenal messi lionelmessi maradona diegomaradona
diego ronaldo cristiano neymar pele flamengo corinthians palmeiras saopaulo santos gremio internacional cruzeiro penarol
nacional colocolo universitario america chivas pumas cruzazul tigres monterrey millonarios argentina campeon campeones
campeondelmundo vamosargentina tucuman buenosaires cordoba mendoza rosario salta jujuy brasil brazil mexico colombia chile
peru uruguay paraguay bolivia venezuela ecuador espana portugal italia america latina jesus jesucristo jesuschrist dios
diosesamor cristo diosmio virgen virgenmaria guadalupe maria mariana mariaelena josemaria juancarlos luismiguel migente
familia mifamilia family mama papa mamapapa hermano hermana hijo hijos mishijos amigo amigos amigas amiga bestfriend
alejandro alejandra alexander andrea andres anthony antonio ariana beatriz camila carla carlos carolina cecilia christian
claudia cristian cristina daniel daniela david eduardo elizabeth esteban facundo federico fernanda fernando florencia
francisco franco gabriel gabriela gonzalo guillermo gustavo hernan ignacio isabel javier jennifer jessica jonathan jorge
joseluis juan juanito julian juliana julieta laura leonardo lorena lucas lucia luciana manuel marcela marcelo marcos
margarita mariano mario martin martina matias mauricio maximiliano melissa michael michelle miguel miguelangel natalia
nicolas nicole pablo patricia paula pedro rafael ricardo robert roberto rodrigo rosario samantha sandra santiago sebastian
sergio silvia sofia stephanie tomas valentina valeria vanessa veronica victor victoria walter ximena yolanda
enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miercoles jueves
viernes sabado domingo primavera verano otono invierno summer winter spring autumn january february march april june july
august september october november december monday tuesday wednesday thursday friday saturday sunday weekend feliz
felicidad happy birthday cumpleanos navidad christmas halloween freedom libertad peace paz whatever trustno qazwsx qazwsxedc
qwerty qwertyui qwertyuiop qwertyqwerty qweasd qweasdzxc asdfgh asdfghjk asdfghjkl asdfasdf zxcvbn zxcvbnm zaqwsx mnbvcxz
poiuyt poiuytrewq lkjhgfdsa abc abcd abcde abcdef abcdefg abcdefgh abcdefghij abcabc aaa aaaa xxx xxxx zzz fuckyou puto puta
mierda boludo carajo pelotudo concha hijodeputa putamadre
`;

export const COMMON: ReadonlySet<string> = new Set(WORDS.split(/\s+/).filter((word) => word !== ""));
