package gatehouse.web;

/** A form was sent that was made for another account than the one that is signed in. */
class FormOfAnother extends RuntimeException {}
