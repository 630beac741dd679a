/** First name, then its usual short forms. */
const groups = `
abigail abby abbie gail;alan al;albert al bert bertie albie;alexander alex al alec sandy sasha xander lex
alexandra alex sandra sasha lexi;alfred al alf alfie fred;alison ali allie;amanda mandy;andrew andy drew;andrea andi
anthony tony ant;angela angie;anne ann annie anna nan;antoinette toni;archibald archie;arthur art artie;augustus gus
barbara barb barbie babs;bartholomew bart;benjamin ben benny benji;bernard bernie;bradley brad;bridget bridie
caroline caz carrie;calvin cal;cameron cam;carl karl;catherine cathy cat kate katie cath kitty
katherine kathy kate katie kat kath kitty;kathleen kathy kath;cecilia cece;charles charlie chuck chas chaz
charlotte charlie lottie;chester chet;christine chris chrissy tina;christina chris tina chrissy
christopher chris kit topher;clifford cliff;constance connie;cornelius con neil;curtis curt;cynthia cindy
daniel dan danny;danielle dani;david dave davey;deborah deb debbie;dennis den;dominic dom nick;donald don donnie
dorothy dot dottie;douglas doug;edward ed eddie ted teddy ned;edwin ed eddie;eleanor ellie nell nora
elizabeth liz lizzie beth;betty eliza libby lisa bess;emily em emmy;emma em;ernest ernie;eugene gene;evelyn evie
florence flo;frances fran frankie;francis frank fran;franklin frank;frederick fred freddie rick;gabriel gabe
gabrielle gabby;geoffrey geoff;jeffrey jeff;george georgie;gerald gerry jerry;gerard gerry;gilbert gil;gordon gordy
grace gracie;gregory greg;gwendolyn gwen;harold harry hal;harriet hattie;harrison harry;helen nell
henry harry hank hal;herbert herb bert;howard howie;hubert hugh;isaac ike zac;isabella bella izzy isabel
isabel izzy bella;jacob jake;jacqueline jackie;james jim jimmy jamie;jane janie jenny;janet jan;jason jay
jennifer jen jenny;jeremy jez jerry;jeremiah jerry;jessica jess jessie;joan joanie;joanna jo joanne;joanne jo
john johnny jack jon;jonathan jon jonny john;joseph joe joey;josephine jo josie;joshua josh;judith judy jude
julia julie jules;julian jules;justin jus;kenneth ken kenny;kevin kev;kimberly kim;kristina kris tina
laurence larry laurie;lawrence larry laurie;leonard len lenny leo;leslie les;lewis lew;louis lou louie;louise lou
lillian lily;linda lin;lucille lucy;madeleine maddy;magdalena magda lena;malcolm mal;marcus marc
margaret maggie meg peggy marge rita greta;maria mia;marjorie marge;martin marty;martha marty;mary molly polly
matthew matt matty;matthias matt matze;maurice mo;maximilian max;maxwell max;melanie mel;melissa mel missy;melvin mel
michael mike mick mickey mikey;michelle shelly;mildred millie;miranda mandy;mitchell mitch
mohammed mo mohamed muhammad;muhammad mo mohammed;nancy nan;natalie nat;nathan nate nat;nathaniel nate nat nathan
nicholas nick nicky nico;nicola nicky nic;nicole nicky nic;norman norm;oliver ollie oli;olivia liv livvy;oscar ozzy
oswald oz;pamela pam;patricia pat patty trish tricia;patrick pat paddy;paul pauly;penelope penny;percival percy
peter pete;philip phil pip;phillip phil pip;priscilla cilla;rachel rach;randolph randy;raphael raf;raymond ray
rebecca becky becca bex;reginald reg reggie;rhys reece;richard rick dick rich ricky richie
robert bob rob bobby robbie bert;roberta bobbie;roderick rod;rodney rod;roger rog;roland rolly;ronald ron ronnie
rosemary rose rosie;rudolph rudy;russell russ;samantha sam;samuel sam sammy;sandra sandy;sarah sally sadie
sebastian seb;shaun sean;simon si;solomon sol;sophia sophie;stanley stan;stephanie steph;stephen steve stevie
steven steve stevie;stuart stu;susan sue susie suzy;suzanne sue suzy;sylvia sylvie;sydney syd;tabitha tabby
tamara tammy;terence terry;teresa terry tess tessa;theresa terry tess tessa;theodore ted theo teddy;thomas tomas tom tommy
timothy tim timmy;tobias toby tobi;valerie val;vanessa nessa;veronica ronnie;victor vic;victoria vicky vic tori
vincent vince vinny;virginia ginny;walter walt wally;wesley wes;wilfred wilf;wilhelmina mina
william bill will billy willie liam;winifred winnie;winston win;yvonne eve;zachary zac zach zak
johannes hannes johann hans;friedrich fritz;wolfgang wolf;sebastian basti;stefan steffen;katharina kathi kati
giuseppe beppe;francisco paco pancho;jose pepe;guillermo memo;ignacio nacho;aleksandr sasha;dmitri dima
ekaterina katya
`
const table = new Map<string, Set<string>>()
for (const group of groups.split(/[;\n]/)) {
  const names = group.trim().split(/\s+/).filter(Boolean)
  const [formal, ...short] = names
  if (!formal) continue
  for (const name of short) {
    link(formal, name)
    link(name, formal)
  }
}

function link(from: string, to: string) {
  const known = table.get(from) ?? new Set<string>()
  known.add(to)
  table.set(from, known)
}

export const nicknamesOf = (folded: string): string[] => [...(table.get(folded) ?? [])]
export const isFirstName = (folded: string) => table.has(folded) || others.has(folded)
/** Words that are as often a name: taken for one only where the sentence says so. */
export const isWordName = (folded: string) => wordNames.has(folded)

const others = new Set(
  `
aaron adam adrian agnes aidan aisha alejandro ali alice amelia amir amy ana andre andreas anders anita anja anke
antonio antoine april ariel arnold arun ashley astrid august ava axel barry beatrice bella bernd bert beth birgit
bjorn boris brandon brenda brian bruce bruno bryan carla carlos carmen carol cedric chantal chen chiara chloe claire
clara claudia claus colin craig dana daria darren dean denise derek diana diane dieter dimitri dmitry dominik dora
doris duncan dylan eileen elena elias elise ella ellen elsa emil enrico eric erica erik ethan eva fabian fatima felix
fernando fiona florian francesca francois freya gareth gary gavin georgia gemma gina giovanni giulia glenn gloria
graham greta guido gunter gustav hakan hanna hannah hans hassan heather heidi heike heinz helena helmut henrik holger
holly hugo hussein ian ibrahim igor ines inga ingrid irene iris irina isla ivan ivy jaime jan janine jasmine jean jens
joachim joao joel jordan jorge jose juan juergen jurgen julie julien june kai karen karim karin karina karsten kaspar
katja katrin keith kelly kerry kim kirsten klaus kurt kyle lars laura lauren lea leila leo leon leonie li liam lina
lisa logan lorenzo luca lucas lucia luis luke lukas lydia lynn maja manuel marc marco marcel marie marina mario marion
mark marta mateo max maya mehmet mei mei-ling mia miguel mila milan miriam mo mohamed moritz mustafa nadia nadine
naomi natalia natasha neil nigel nils nina noah noel nora norbert olaf ole olga omar oskar otto owen pablo paolo
pascal paula pavel pedro petra pierre pia pilar priya rafael rahul raj ralf ralph ravi regina renate rene riccardo
rita roberto robin rosa rose rosie ross rui ruth ryan sabine said salim sanjay sara sean selina sergei sergio shane
sharon shirley silvia simone sofia sofie sonia sonja stella sven svetlana tanja tanya tara tatiana thea thorsten tiago
tilo tina tobias tracy trevor udo ulrich ursula uwe vera viktor vijay vivian volker wei wendy werner xavier yan yasmin
yuki yusuf zara zoe oana ioana anil sunil deepak grant jack pat faith hope joy dawn frank guy ray summer sky miles
chase gene earl ruby amber crystal lance wade dale glen buck harry may mercedes penny olive
`
    .split(/\s+/)
    .filter(Boolean),
)

const wordNames = new Set(
  `
will mark bill grant rose jack pat sue rob drew faith hope joy dawn frank rich ray guy may april june august chase
miles art gene dean earl carol penny ruby olive ivy iris daisy violet amber crystal cliff heath lance nick pierce
sterling wade ward dale glen chip buck max victor christian summer autumn sandy randy rusty harry tony gale melody
grace harmony charity honey star sky rocky hunter mason carter cooper taylor parker porter tanner taylor bob don ken
van drew josh sunny happy win royal major reed forest brook lane jan mercy page ali said sol tom ed tim pam sam mo al
jo lee ash bea ben cat dot kit liv nat pip si tab
`
    .split(/\s+/)
    .filter(Boolean),
)
