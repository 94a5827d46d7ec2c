extension ShortForms {
    /// Each line: names that one person may answer to.
    static let lines = """
        abigail abby abbie gail
        agnes aggie nessie
        alan al allan alun
        albert al bert bertie
        alexander alex alec alick sandy sasha xander lex
        alexandra alex lexi sandra sasha sandy
        alfred alf alfie fred
        alice ally alison
        amanda mandy manda
        amelia millie milly amy emily
        andrew andy drew
        angela angie ange
        ann anne annie anna nan nancy
        anthony tony ant anton antony
        archibald archie
        arthur art arty
        barbara barb babs barbie
        barry baz barrie
        beatrice bea bee trixie
        benjamin ben benny benji
        bernard bernie
        bernadette bernie detta
        bridget biddy bridie bridgid
        brian bryan
        cameron cam
        caroline carrie caz carol lina
        catherine cath cathy kate katie kathy kath kitty kay katherine kathryn
        charles charlie chuck chas chaz
        charlotte charlie lottie lotte
        christina chris chrissie tina christine
        christopher chris kit topher kris
        clarence clarrie
        clifford cliff
        constance connie
        cynthia cindy
        daniel dan danny
        danielle dani danni
        david dave davy davey dai
        deborah deb debbie debs debra
        denise dee
        dennis den denny
        derek del deryck
        desmond des
        diana di diane
        dominic dom nick
        donald don donnie
        dorothy dot dottie dolly dorrie
        douglas doug dougie
        duncan dunc
        edith edie
        edward ed eddie ted teddy ned
        edmund ed eddie ned
        edwin ed eddie
        eleanor ellie nell nellie nora lenny ella elinor
        elizabeth liz lizzie beth betty bess bessie eliza libby lisa elsie betsy lilibet elisabeth
        ellen nell nellie ellie
        emily em emmie millie
        emma em emmie
        ernest ernie
        esther essie hetty
        eugene gene
        florence flo florrie flossie
        frances fran frankie fanny francie
        francis frank frankie fran
        frederick fred freddie freddy
        gabriel gabe
        gabrielle gabby gaby
        gareth gaz gary
        geoffrey geoff jeff jeffrey
        george georgie
        georgina georgie gina
        gerald gerry jerry ged
        gerard gerry ged jerry
        gillian gill jill gilly
        gladys glad
        gordon gord
        graham gray graeme grahame
        gregory greg
        gwendoline gwen wendy
        harold harry hal
        harriet hattie harry
        helen nell nellie lena
        henrietta hettie etta henry
        henry harry hal hank
        herbert bert herb bertie
        horace horry
        howard howie
        hubert bert hugh
        ian iain
        irene rene renie
        isabel bella izzy issy belle isabella isobel isla
        jacob jake
        jacqueline jackie jacqui
        james jim jimmy jamie jem
        jane janie jenny janet
        janet jan jane
        janice jan
        jean jeannie
        jennifer jen jenny jenna
        jeremy jez jerry jem
        jessica jess jessie
        jillian jill
        joan joanie
        joanna jo joanne
        john jack johnny jon jock
        jonathan jon jonny nathan johnathan
        joseph joe joey jo
        josephine jo josie fifi
        joshua josh
        joyce joy
        judith judy jude
        julia jules julie
        julian jules
        kenneth ken kenny
        kevin kev
        kimberley kim kimberly
        laura laurie lori
        laurence larry laurie lawrence loz
        leonard len lenny leo
        leslie les
        lilian lily lil lillian
        linda lin lindy lynda lyn
        louis lou lewis louie
        louise lou lulu
        lucy lou lucille
        madeleine maddy maddie madeline
        malcolm mal malc
        margaret maggie peggy peg meg mags marge margie madge rita greta daisy maisie marg
        maria mia marie
        marilyn mal lyn
        marion marian
        marjorie marge margie
        martha mattie patty
        martin marty martyn
        mary molly polly mamie may marie minnie
        matthew matt matty
        maureen mo maura
        maurice mo morris
        maxine max
        maximilian max
        melanie mel
        melissa mel missy lissa
        michael mick mike micky mickey mikey
        michelle shell chelle
        mildred millie milly
        miriam mim mimi
        mohammed mohammad muhammad mohamed muhammed mohamad mo mohd md mehmet
        monica mon
        muriel mu
        nancy nan
        natalie nat
        natasha tasha nat
        nathaniel nat nathan nate
        neil neal
        nicholas nick nicky nico
        nicola nicky nikki
        nigel nige
        norman norm
        oliver ollie olly
        olivia liv livvy ollie
        oscar ozzie
        oswald ozzie oz
        pamela pam
        patricia pat patsy trish tricia patty paddy
        patrick pat paddy
        paul paulie
        pauline polly paula
        penelope penny
        peter pete
        philip phil pip phillip
        philippa pippa pip phil
        phyllis phyl
        priscilla cilla
        rachel rach rae
        raymond ray
        rebecca becky becca bex
        reginald reg reggie
        richard dick rick ricky rich richie dickie
        robert bob rob bobby robbie bert robin
        roberta bobbie
        roderick rod roddy
        rodney rod
        roger rodge
        roland roly
        ronald ron ronnie
        rosemary rose rosie
        roseanne rosie rose
        rupert rupe
        ruth ruthie
        samantha sam sammy
        samuel sam sammy
        sandra sandy
        sarah sally sadie sal
        sean shaun shawn
        sharon shaz shazza
        sheila shelagh
        shirley shirl
        sidney sid sydney
        simon si
        sophia sophie soph
        stanley stan
        stephanie steph stevie
        stephen steve stevie steven ste
        stewart stu stuart
        susan sue susie suzy susanna suzanne
        sylvia syl
        terence terry tel terrance
        teresa terry tess tessa theresa terri
        thelma thel
        theodore theo ted teddy
        thomas tom tommy
        timothy tim timmy
        tobias toby
        trevor trev
        valerie val
        vera vee
        veronica ronnie vron
        victor vic
        victoria vicky vicki tori vikki
        vincent vince vinny
        violet vi
        virginia ginny
        vivian viv vivienne
        walter wally walt
        wilfred wilf fred
        william bill billy will willie liam
        winifred win winnie freda
        winston win
        yvonne eve
        zachary zach zak
        """
}
